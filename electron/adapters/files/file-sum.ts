import { createHash, webcrypto } from 'node:crypto';

/**
 * A sum at the end of a JSON object's text, so that damage which leaves valid JSON (one flipped bit in a host name) is
 * told from what Latchkey wrote. It finds accidents, not attackers: whoever can write the file can write the sum.
 */
const SUM = /,"sum":"([0-9a-f]{64})"\}\s*$/;

const SUM_LENGTH = 64;

/** What comes after the text that the sum is of. */
const closing = (sum: string): string => `,"sum":"${sum}"}`;

const sumOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Puts the sum of a JSON object's text in as its last member. `objectText` ends with `}` and has a member. */
export function closeWithSum(objectText: string): string {
  const body = objectText.slice(0, -1);
  return `${body}${closing(sumOf(body))}`;
}

/**
 * The same, for a text that is written again and again, is in pieces of UTF-8 and may be long: up to the `}` that it
 * lacks. The sum is made beside the thread. A newline comes last.
 *
 * All texts are put together in one place, which only grows: five megabytes taken anew for each edit would be given back
 * by the garbage collector, which stops the thread for it. So what is answered holds until the next call.
 */
export function createSumCloser(): (pieces: readonly Uint8Array[]) => Promise<Uint8Array> {
  let place = Buffer.alloc(0);
  return async (pieces) => {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const whole = length + closing('0'.repeat(SUM_LENGTH)).length + 1;
    if (place.length < whole) place = Buffer.alloc(Math.ceil(whole * 1.125));
    let at = 0;
    for (const piece of pieces) {
      place.set(piece, at);
      at += piece.length;
    }
    const sum = await webcrypto.subtle.digest('SHA-256', place.subarray(0, length));
    place.write(`${closing(Buffer.from(sum).toString('hex'))}\n`, length);
    return place.subarray(0, whole);
  };
}

/** `none` when there is no sum at the end, as in a file written by hand. */
export function checkSum(text: string): 'holds' | 'broken' | 'none' {
  const found = SUM.exec(text);
  if (!found) return text.includes('"sum"') ? 'broken' : 'none';
  return sumOf(text.slice(0, found.index)) === found[1] ? 'holds' : 'broken';
}
