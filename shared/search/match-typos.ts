/** How a typed word fits a word: how many letters are wrong, and how many of the word's letters it stands for. */
export interface TypoMatch {
  readonly edits: number;
  readonly length: number;
}

/** How many wrong letters are forgiven: in short words one letter makes another word. */
export const editsForgiven = (letters: number): 0 | 1 | 2 => (letters < 4 ? 0 : letters < 8 ? 1 : 2);

/**
 * Makes the comparison of one typed word with many: it fits a word that begins like it, but for one or two letters that
 * are wrong, missing, too many, or swapped with their neighbour. Both are folded (fold-text.ts). Null: it does not fit.
 *
 * No library does just this: uFuzzy forgives one letter at most, fuzzysort none, MiniSearch two but not in the beginning
 * of a word that is still being typed. `letters`: of the word, where they are known (lettersOf).
 */
export function createTypoMatch(typed: string): (word: string, letters?: number) => TypoMatch | null {
  const most = editsForgiven(typed.length);
  const wanted = lettersOf(typed);
  // Three rows of the usual table of distances, used again for each word: a swap looks two rows back.
  let before = new Uint16Array(typed.length + most + 2);
  let row = new Uint16Array(typed.length + most + 2);
  let next = new Uint16Array(typed.length + most + 2);

  return (word, letters = lettersOf(word)) => {
    if (most === 0 || word.length < typed.length - most) return null;
    if (countBits(wanted & ~letters) > most) return null;
    const width = Math.min(word.length, typed.length + most);
    for (let j = 0; j <= width; j += 1) row[j] = j;
    for (let i = 1; i <= typed.length; i += 1) {
      next[0] = i;
      let least = i;
      for (let j = 1; j <= width; j += 1) {
        const same = typed.charCodeAt(i - 1) === word.charCodeAt(j - 1);
        let edits = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1));
        const swapped =
          i > 1 &&
          j > 1 &&
          typed.charCodeAt(i - 1) === word.charCodeAt(j - 2) &&
          typed.charCodeAt(i - 2) === word.charCodeAt(j - 1);
        if (swapped) edits = Math.min(edits, at(before, j - 2) + 1);
        next[j] = edits;
        least = Math.min(least, edits);
      }
      if (least > most) return null;
      [before, row, next] = [row, next, before];
    }
    return bestEnd(row, width, typed.length, most);
  };
}

const at = (row: Uint16Array, index: number): number => row[index] ?? 65_535;

/** Of the beginnings of the word that fit equally well, the one nearest in length to what was typed. */
function bestEnd(row: Uint16Array, width: number, length: number, most: number): TypoMatch | null {
  let best: TypoMatch | null = null;
  for (let j = 0; j <= width; j += 1) {
    const edits = at(row, j);
    if (edits > most) continue;
    const isBetter =
      best === null ||
      edits < best.edits ||
      (edits === best.edits && Math.abs(j - length) < Math.abs(best.length - length));
    if (isBetter) best = { edits, length: j };
  }
  return best;
}

/** Which letters and digits a word has, as bits: most words are told apart by this alone. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    // Digits share the bits of six letters: two words may only look more alike by it, never less.
    bits |= 1 << (code % 32);
  }
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
