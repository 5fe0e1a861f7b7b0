import type { SettingsSection } from './settings-section.ts';

/**
 * The sections with the rows that hold every word of `text`, in whatever order: in the row's name and words, or in the
 * title of its section. Sections without such a row are left out.
 */
export function findSettings(sections: readonly SettingsSection[], text: string): readonly SettingsSection[] {
  const wanted = fold(text).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return sections;
  return sections
    .map((section) => ({
      ...section,
      rows: section.rows.filter(({ name, words }) => {
        const said = fold(`${section.title} ${name} ${words}`);
        return wanted.every((word) => said.includes(word));
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** Neither case nor accents tell words apart. */
const fold = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
