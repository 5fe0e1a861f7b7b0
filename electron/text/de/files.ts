import type { InAnyLanguage } from '../../../shared/language.ts';
import type { filesWords as english } from '../en/files.ts';

/** What is said of files, and of what runs beside Latchkey. */
export const filesWords: InAnyLanguage<typeof english> = {
  practiceNotStarted:
    'Das Übungs-Salesforce konnte nicht gestartet werden. Es kommt nur mit dem Quelltext von Latchkey.',
  autostartNotOurs:
    'Die Datei autostart/latchkey.desktop stammt nicht von Latchkey und wurde deshalb gelassen, wie sie ist.',
  autostartNotWritten: 'Die Datei, mit der der Desktop Latchkey startet, konnte nicht geschrieben werden.',
  backupGone: 'Diese Sicherung ist nicht mehr da oder nicht lesbar. Die anderen sind davon nicht betroffen.',
  landingPagesUnreadable:
    'Sie ist nicht lesbar: Sie ist keine Textdatei von höchstens 64 KB, oder Sie dürfen sie nicht lesen.',
  tooLargeForKey: 'Diese Datei ist größer als 64 KB und damit weder ein Schlüssel noch eine SFDX-Auth-URL.',
  tooLargeForOrgs: 'Diese Datei ist größer als 16 MB und damit keine Liste von Orgs.',
  noText: 'Das ist keine Datei mit Text.',
  unreadable:
    'Die Datei konnte nicht gelesen werden. Vielleicht ist sie nicht mehr da, oder Sie dürfen sie nicht lesen.',
  nothingChanged: (why) => `${why} Es wurde nichts geändert.`,
  diskFull: 'Der Datenträger ist voll, Latchkey konnte deshalb nicht speichern.',
  diskReadOnly: 'Der Datenträger ist schreibgeschützt, Latchkey konnte deshalb nicht speichern.',
  notAllowed: {
    own: 'Latchkey darf nicht in seinen eigenen Ordner schreiben und konnte deshalb nicht speichern.',
    chosen: 'Latchkey darf nicht in diesen Ordner schreiben und konnte deshalb nicht speichern.',
  },
  diskRefused: (code) =>
    `Der Datenträger hat das Schreiben abgelehnt (${code}), Latchkey konnte deshalb nicht speichern.`,
};
