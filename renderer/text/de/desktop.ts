import type { InAnyLanguage } from '../../../shared/language.ts';
import type { desktopWords as english } from '../en/desktop.ts';

/** Words of what lives around the window: tray, quick switcher, messages of the system. */
export const desktopWords: InAnyLanguage<typeof english> = {
  title: 'System',
  shortcut: {
    name: 'Tasten des Schnellwechslers',
    hint: 'Holt ihn aus jedem Programm hervor. Drücken Sie im Feld Tasten wie Strg+Alt+L. Von sich aus belegt Latchkey keine, denn allen anderen Programmen fehlen sie dann.',
    taken: 'Diese Tasten gehören einem anderen Programm oder dem System selbst. Drücken Sie andere.',
    words:
      'tastenkürzel tastaturkürzel tastenkombination global tastatur schnellwechsler aufrufen hotkey shortcut keyboard quick switcher launcher',
    none: 'Keine',
    press: 'Tasten drücken …',
    clear: 'Leeren',
  },
  tray: {
    name: 'Latchkey im Infobereich anzeigen',
    hint: 'Oder in der Menüleiste: angeheftete und zuletzt verwendete Orgs, zum Öffnen und zum Kopieren eines Tokens.',
    words: 'infobereich menüleiste taskleiste symbol dock tray menu bar icon',
  },
  closeToTray: {
    name: 'Im Infobereich bleiben',
    hint: 'Nach dem Schließen des letzten Fensters läuft Latchkey weiter; das Menü im Infobereich zeigt es wieder an und beendet es.',
    needsTray: 'Dazu muss Latchkey im Infobereich angezeigt werden.',
    words:
      'schließen minimieren hintergrund beenden weiterlaufen close minimise background quit keep running',
  },
  login: {
    name: 'Beim Anmelden am Computer starten',
    hint: 'Das System startet Latchkey mit Ihrer Sitzung; wenn es im Infobereich bleibt, ohne Fenster.',
    packedOnly: 'Nur in der installierten App möglich.',
    words: 'autostart hochfahren systemstart anmeldung starten boot startup launch login',
  },
  notifications: {
    title: 'Mitteilungen',
    notifyExpiry: {
      name: 'Eine Scratch-Org oder Testversion läuft bald ab',
      hint: 'Einmal für jede Org, in ihren letzten sieben Tagen.',
      words:
        'mitteilung benachrichtigung meldung ablauf scratch testversion ende notification message expiry trial',
    },
    notifyIdle: {
      name: 'Eine Anmeldung endet bald',
      hint: 'Salesforce beendet eine Anmeldung, die 30 Tage nicht verwendet wird; einmal, fünf Tage vorher.',
      words:
        'mitteilung benachrichtigung meldung inaktiv ablauf anmeldung notification message idle refresh token expiry grant',
    },
    notifyRefresh: {
      name: 'Eine Sandbox wurde aktualisiert',
      hint: 'Wenn eine Kopie begonnen hat und wenn sie fertig ist: Die Sandbox braucht dann eine neue Anmeldung. Nach Angabe der Produktion bei der letzten Prüfung.',
      words:
        'mitteilung benachrichtigung meldung sandbox kopie aktualisierung notification message copy refresh',
    },
  },
};
