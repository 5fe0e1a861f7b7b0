import type { InAnyLanguage } from '../../../shared/language.ts';
import { KEY_WORDS } from '../../../shared/text/key-words.ts';
import type { keyWords as englishKeys, paletteWords as english } from '../en/palette.ts';

/** Words of the command palette. */
export const paletteWords: InAnyLanguage<typeof english> = {
  title: 'Befehlspalette',
  field: 'Org, Aktion oder Seite',
  placeholder: 'acme tok, acme users, Org hinzufügen …',
  list: 'Befehle',
  none: 'Nichts heißt so. Geben Sie eine Org, eine Aktion oder beides ein: „acme tok“ kopiert ein Token, „acme users“ öffnet Setup → Benutzer.',
  setting: (name: string) => `Einstellung: ${name}`,
  openAt: (page: string) => `${page} öffnen`,
  found: (count: number) => (count === 1 ? '1 Befehl' : `${count} Befehle`),
  hint: { move: 'auswählen', run: 'ausführen', close: 'schließen' },
  commands: { palette: 'Befehlspalette' },
};

/** Words of the cheat sheet. */
export const keyWords: InAnyLanguage<typeof englishKeys> = {
  title: 'Tastaturkürzel',
  anywhere: 'Überall',
  inList: 'In der Liste',
  inSearch: 'In der Suche',
  inOrg: 'Im Fenster einer Org',
  close: 'Schließen',
  pinned: 'Angeheftete Org öffnen',
  slash: 'Aus der Liste heraus suchen',
  move: 'Durch die Zeilen gehen',
  inRow: 'Durch die Schaltflächen einer Zeile gehen',
  selectAll: 'Alle auswählen',
  selectMore: 'Auswahl erweitern',
  toFirst: 'Erste und letzte Zeile',
  menu: 'Menü der Zeile',
  openFirst: 'Ersten Treffer öffnen',
  toResults: 'Zu den Treffern gehen',
  leave: 'Suche verlassen',
  tab: 'Neuer Tab',
  closeTab: 'Tab schließen',
  reload: 'Neu laden',
  find: 'Auf der Seite suchen',
  print: 'Drucken',
  nextTab: 'Nächster Tab',
  zoom: 'Zoom',
  names: KEY_WORDS.de,
};
