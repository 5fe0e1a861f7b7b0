/**
 * Text as it is compared in a search: lower case, without accents, in one form of Unicode, each run of white space one
 * space. No line break is left in it, so folded texts can be joined by one.
 */
export function foldText(text: string): string {
  return isAscii(text) ? tidy(text.toLowerCase()) : tidy(foldWithPlaces(text).folded);
}

const isAscii = (text: string): boolean => /^[\t -~]*$/.test(text);
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A folded text that knows for each of its characters where in the original it came from. */
export interface FoldedText {
  /** White space is as long as in the original: nothing is trimmed or drawn together. */
  readonly folded: string;
  /** For each UTF-16 unit of `folded`: where its character begins and ends in the original. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

/** Folds character by character, for marks that must lie on the text as it is shown. */
export function foldWithPlaces(text: string): FoldedText {
  const begins: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let place = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    for (let unit = 0; unit < plain.length; unit += 1) {
      begins.push(place);
      ends.push(place + character.length);
    }
    place += character.length;
    // An accent that stands by itself belongs to the letter before it, and so does a mark that ends there.
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = place;
    folded += plain;
  }
  return { folded, begins, ends };
}

/** Only the accents of European scripts go: in other scripts a combining sign is a letter's better half. */
function foldCharacter(character: string): string {
  if (character < '\u0080') return /\s/.test(character) ? ' ' : character.toLowerCase();
  const plain = character
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '');
  return plain.replace(/\s/g, ' ');
}
