import type { InAnyLanguage } from '../../../shared/language.ts';
import type { orgWindowWords as english } from '../en/org-windows.ts';

const megabytes = new Intl.NumberFormat('de', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Words about the windows of an org, and what they leave on this computer. */
export const orgWindowWords: InAnyLanguage<typeof english> = {
  openPrivately: 'Privat öffnen',
  openAnotherWindow: 'Weiteres Fenster',
  asAnotherUser: 'Als anderer Benutzer dieser Org öffnen',
  clearMenu: 'Browserdaten löschen',
  clear: {
    title: (alias: string) => `Browserdaten von ${alias} löschen?`,
    measuring: 'Wird gemessen …',
    size: (bytes: number) =>
      bytes < 100_000
        ? 'Die Fenster dieser Org haben auf diesem Computer weniger als 0,1 MB hinterlassen.'
        : `Die Fenster dieser Org haben auf diesem Computer ${megabytes.format(bytes / 1_000_000)} MB hinterlassen.`,
    sizeUnknown: 'Wie viel die Fenster dieser Org hinterlassen haben, ließ sich nicht messen.',
    points: [
      'Cookies, zwischengespeicherte Dateien und alles, was ihre Seiten hier gespeichert haben, werden gelöscht.',
      'Ihre offenen Fenster werden geschlossen. Seiten mit ungespeicherten Eingaben fragen vorher.',
    ],
    note: 'Die Org bleibt in der Liste und angemeldet: Beim Öffnen sind Sie angemeldet wie immer. Private Fenster bleiben unberührt.',
    cancel: 'Abbrechen',
    clear: 'Browserdaten löschen',
    clearing: 'Wird gelöscht …',
    stays:
      'Eine Seite dieser Org möchte offen bleiben, weil darin etwas nicht gespeichert ist. Es wurde nichts gelöscht. Speichern oder verwerfen Sie es in jenem Fenster und versuchen Sie es erneut.',
  },
};
