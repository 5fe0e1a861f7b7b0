const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18-character form of a Salesforce id, or null when the text is none. The 15-character form tells records apart
 * by case alone; the last three characters of the longer one say which of the others are upper case, so an 18-form
 * whose case was lost on the way is refused here rather than taken for another record.
 */
export function recordId18(text: string): string | null {
  if (!/^(?:[a-zA-Z0-9]{15}|[a-zA-Z0-9]{18})$/.test(text)) return null;
  const id15 = text.slice(0, 15);
  const id18 = id15 + suffixOf(id15);
  return text.length === 15 || text === id18 ? id18 : null;
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
