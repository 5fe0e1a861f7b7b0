import { expect, it } from 'vitest';
import { findSettings } from './find-settings.ts';
import type { SettingsSection } from './settings-section.ts';

const row = (name: string, words = '') => ({ id: name, name, words, Row: () => null });
const sections: readonly SettingsSection[] = [
  { id: 'looks', title: 'Appearance', rows: [row('Theme', 'dark light'), row('Density', 'compact')] },
  { id: 'clip', title: 'Clipboard', rows: [row('Clear a copied tokén')] },
];
const found = (text: string) =>
  findSettings(sections, text).map(({ id, rows }) => [id, rows.map(({ name }) => name)]);

it('without a word everything is there', () => {
  expect(findSettings(sections, '  ')).toBe(sections);
});

it('a row is found by its name, its other words and its section, whatever their order, case and accents', () => {
  expect(found('DARK')).toEqual([['looks', ['Theme']]]);
  expect(found('compact appear')).toEqual([['looks', ['Density']]]);
  expect(found('token')).toEqual([['clip', ['Clear a copied tokén']]]);
});

it('a title alone finds the whole section', () => {
  expect(found('appearance')).toEqual([['looks', ['Theme', 'Density']]]);
});

it('what nothing says finds nothing', () => {
  expect(found('dark clipboard')).toEqual([]);
});
