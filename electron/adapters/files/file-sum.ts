import { createHash, webcrypto } from 'node:crypto';

/**
 * A sum at the end of a JSON object's text, so that damage which leaves valid JSON (one flipped bit in a host name) is
 * told from what Latchkey wrote. It finds accidents, not attackers: whoever can write the file can write the sum.
 */
const SUM = /,"sum":"([0-9a-f]{64})"\}\s*$/;

const SUM_LENGTH = 64;

const sumOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Puts the sum of a JSON object's text in as its last member. `objectText` ends with `}` and has a member. */
export function closeWithSum(objectText: string): string {
  const body = objectText.slice(0, -1);
  return `${body},"sum":"${sumOf(body)}"}`;
}

/**
 * The same of the UTF-8 of a text that is in pieces and may be long: up to the `}` that it lacks. The sum is made beside
 * the thread. A newline comes last.
 */
export async function closeBytesWithSum(pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  const bytes = Buffer.concat([...pieces, Buffer.from(`,"sum":"${'0'.repeat(SUM_LENGTH)}"}\n`)]);
  const sumAt = bytes.length - SUM_LENGTH - '"}\n'.length;
  const body = bytes.subarray(0, sumAt - ',"sum":"'.length);
  const sum = await webcrypto.subtle.digest('SHA-256', body);
  bytes.write(Buffer.from(sum).toString('hex'), sumAt);
  return bytes;
}

/** `none` when there is no sum at the end, as in a file written by hand. */
export function checkSum(text: string): 'holds' | 'broken' | 'none' {
  const found = SUM.exec(text);
  if (!found) return text.includes('"sum"') ? 'broken' : 'none';
  return sumOf(text.slice(0, found.index)) === found[1] ? 'holds' : 'broken';
}
