import { fail, ok, type Result } from './result.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18-character form of a Salesforce id, or null when the text is none. The 15-character form tells records apart
 * by case alone; the last three characters of the longer one say which of the others are upper case. An 18-character
 * id is taken as the server gave it: whether its last three fit is the server's affair, as long as it stays the same.
 */
export function recordId18(text: string): string | null {
  if (!/^(?:[a-zA-Z0-9]{15}|[a-zA-Z0-9]{18})$/.test(text)) return null;
  return text.length === 18 ? text : text + suffixOf(text);
}

/**
 * The 18-character form of an id that a person typed or pasted, or why it is none. Unlike `recordId18` it wants the last
 * three characters to fit: they are there to show that an id was cut, or lost its upper and lower case, on the way.
 */
export function readTypedRecordId(text: string): Result<string, 'no-id' | 'does-not-fit'> {
  const id = recordId18(text);
  // Three of them name the kind of object, and the number behind them always holds a digit: no word is an id.
  if (id === null || !/\d/.test(id.slice(3, 15))) return fail('no-id');
  return id === id.slice(0, 15) + suffixOf(id) ? ok(id) : fail('does-not-fit');
}

function suffixOf(id15: string): string {
  let suffix = '';
  for (let block = 0; block < 3; block += 1) {
    let bits = 0;
    for (let bit = 0; bit < 5; bit += 1) {
      if (/[A-Z]/.test(id15.charAt(block * 5 + bit))) bits |= 1 << bit;
    }
    suffix += ALPHABET.charAt(bits);
  }
  return suffix;
}

/** Whether two ids name the same record, in either form. */
export function sameRecord(a: string, b: string): boolean {
  const first = recordId18(a);
  return first !== null && first === recordId18(b);
}
