import { plainText } from '../../../shared/plain-text.ts';
import { relativePath } from '../../../shared/relative-path.ts';

/*
 * Text of a file that somebody else may have written: no control or bidirectional character comes in, and nothing is
 * longer than what a person could have typed here.
 */

const MOST_TAGS = 50;

export const tidyAlias = (text: string): string => plainText(text, 60);
export const tidyLine = (text: string): string => plainText(text, 255);

/** Groups or tags: each once, whatever its case. */
export function tidyNames(texts: readonly string[]): readonly string[] {
  const byName = new Map<string, string>();
  for (const text of texts) {
    const name = plainText(text, 60);
    if (name !== '' && !byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), name);
  }
  return [...byName.values()].slice(0, MOST_TAGS);
}

/** A note keeps its lines. */
export function tidyNote(text: string): string {
  const lines = text.slice(0, 10_000).split(/\r\n|\r|\n/u);
  return lines
    .map((line) => plainText(line, 2000))
    .join('\n')
    .trim();
}

/** A path on the org's own host; anything else is left out, as it could lead elsewhere. */
export const tidyPath = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (relativePath(text) ?? undefined);
