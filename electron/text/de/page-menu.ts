import type { InAnyLanguage } from '../../../shared/language.ts';
import type { pageMenuWords as english } from '../en/page-menu.ts';
import { foreignLabel } from '../foreign-label.ts';

/** What the menus on a right click say. */
export const pageMenuWords: InAnyLanguage<typeof english> = {
  suggestion: (word) => foreignLabel(word),
  noSuggestions: 'Keine Vorschläge',
  addToDictionary: 'Zum Wörterbuch hinzufügen',

  openLinkInTab: 'Link in neuem Tab öffnen',
  openLinkInBrowser: 'Link im Browser öffnen',
  copyLink: 'Link kopieren',

  copyImage: 'Bild kopieren',
  saveImage: 'Bild speichern unter …',

  undo: 'Rückgängig',
  redo: 'Wiederholen',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  pastePlain: 'Als reinen Text einfügen',
  selectAll: 'Alles auswählen',

  back: 'Zurück',
  forward: 'Vorwärts',
  reload: 'Neu laden',
  copyPageUrl: 'URL der Seite kopieren',
  print: 'Drucken …',
};
