const SUFFIX_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18-character form of a Salesforce id.
 *
 * Salesforce.md 4.2: three check characters make the id safe where case is lost. Each stands for five of
 * the fifteen: bit k is set when character k of the block is upper case.
 * @param id the 15-character, case-sensitive form
 */
export function toLongId(id: string): string {
  if (!/^[A-Za-z0-9]{15}$/.test(id)) {
    throw new Error(`Not a 15-character Salesforce id: ${id}`);
  }
  const suffix = [0, 5, 10].map((start) => {
    const block = Array.from(id.slice(start, start + 5));
    const bits = block.reduce((sum, char, k) => (/[A-Z]/.test(char) ? sum + 2 ** k : sum), 0);
    return SUFFIX_ALPHABET.charAt(bits);
  });
  return id + suffix.join('');
}

/** The 15-character form, which access tokens begin with (salesforce.md 7.3.4). */
export function toShortId(id: string): string {
  return id.slice(0, 15);
}
