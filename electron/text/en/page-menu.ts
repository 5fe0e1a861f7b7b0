import { foreignLabel } from '../foreign-label.ts';

/** What the menus on a right click say. */
export const pageMenuWords = {
  suggestion: (word: string): string => foreignLabel(word),
  noSuggestions: 'No suggestions',
  addToDictionary: 'Add to dictionary',

  openLinkInTab: 'Open link in new tab',
  openLinkInBrowser: 'Open link in browser',
  copyLink: 'Copy link',

  copyImage: 'Copy image',
  saveImage: 'Save image as…',

  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pastePlain: 'Paste as plain text',
  selectAll: 'Select all',

  back: 'Back',
  forward: 'Forward',
  reload: 'Reload',
  copyPageUrl: 'Copy page URL',
  print: 'Print…',
} as const;
