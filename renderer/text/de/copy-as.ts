import type { InAnyLanguage } from '../../../shared/language.ts';
import type { copyAsWords as english } from '../en/copy-as.ts';

/** Words of the dialog `Copy as…`. */
export const copyAsWords: InAnyLanguage<typeof english> = {
  menu: 'Kopieren als …',
  title: (alias: string) => `Kopieren als … · ${alias}`,
  lead: 'Ein frisches Token in der Form, die Sie brauchen. Latchkey löscht es von selbst aus der Zwischenablage.',
  label: 'Formen',
  copying: 'Ein frisches Token wird geholt …',
  cancel: 'Abbrechen',
  formats: {
    token: { label: 'Zugriffstoken', hint: 'Nur das Token' },
    header: { label: 'Authorization-Header', hint: 'Authorization: Bearer …' },
    curl: { label: 'curl', hint: 'Ein Aufruf von /services/data/ mit dem Header' },
    env: { label: '.env-Zeilen', hint: 'SF_INSTANCE_URL und SF_ACCESS_TOKEN' },
    'sf-login': { label: 'sf org login access-token', hint: 'Das Token wird als SF_ACCESS_TOKEN übergeben' },
    'sfdx-url': { label: 'SFDX-URL …', hint: 'Enthält das Refresh-Token; fragt vorher' },
  },
  /** What lies on the clipboard, for the status bar. */
  copied: {
    token: (alias: string) => `Token von ${alias} in der Zwischenablage`,
    header: (alias: string) => `Header mit dem Token von ${alias} in der Zwischenablage`,
    curl: (alias: string) => `curl-Befehl mit dem Token von ${alias} in der Zwischenablage`,
    env: (alias: string) => `.env-Zeilen mit dem Token von ${alias} in der Zwischenablage`,
    'sf-login': (alias: string) => `sf-login-Zeile mit dem Token von ${alias} in der Zwischenablage`,
    'sfdx-url': (alias: string) => `SFDX-URL von ${alias} in der Zwischenablage`,
    'login-link': (alias: string) => `Anmeldelink von ${alias} in der Zwischenablage`,
    'secret-note': (alias: string) => `Geheime Notiz von ${alias} in der Zwischenablage`,
  },
  sfdx: {
    title: (alias: string) => `SFDX-URL von ${alias} kopieren?`,
    points: [
      'Sie enthält das Refresh-Token: Wer diesen Text hat, kann sich als dieser Benutzer anmelden, bis es widerrufen wird.',
      'Die Anmeldung hat dann zwei Besitzer. Wenn ihre App Refresh-Token rotiert, beendet die erste Erneuerung des einen sie für den anderen.',
    ],
    note: 'Für ein anderes Werkzeug ist eine Anmeldung dort der sicherere Weg: Jedes hat dann seine eigene.',
    copy: 'SFDX-URL kopieren',
    back: 'Zurück',
  },
};
