import type { InAnyLanguage, Language } from '../language.ts';

const english = {
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  windows: 'Win',
  super: 'Super',
  delete: 'Del',
  enter: 'Enter',
  escape: 'Esc',
  home: 'Home',
  end: 'End',
  pageUp: 'Page Up',
  pageDown: 'Page Down',
  space: 'Space',
  tab: 'Tab',
} as const;

/** What stands on the keys, but for a Mac's, which have signs. */
export const KEY_WORDS: Readonly<Record<Language, InAnyLanguage<typeof english>>> = {
  en: english,
  de: {
    ctrl: 'Strg',
    alt: 'Alt',
    shift: 'Umschalt',
    windows: 'Win',
    super: 'Super',
    delete: 'Entf',
    enter: 'Eingabe',
    escape: 'Esc',
    home: 'Pos1',
    end: 'Ende',
    pageUp: 'Bild auf',
    pageDown: 'Bild ab',
    space: 'Leertaste',
    tab: 'Tab',
  },
};
