import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

export type ReadAtMost =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' };

/**
 * Reads a regular file of at most `maxBytes` that somebody else wrote. A pipe or a device would never end, so what it
 * is decides before anything is read. Never throws.
 */
export async function readAtMost(file: string, maxBytes: number): Promise<ReadAtMost> {
  try {
    // Without O_NONBLOCK opening a pipe waits for its writer. Windows lacks the flag (undefined counts as 0) and such files.
    await using handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const facts = await handle.stat();
    if (!facts.isFile()) return { kind: 'not-a-file' };
    if (facts.size > maxBytes) return { kind: 'too-large' };
    // By what comes, not by what `stat` said, as the file may grow meanwhile: a little room shows that it did.
    const buffer = Buffer.alloc(Math.min(facts.size + GROWTH, maxBytes + 1));
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    if (length > maxBytes) return { kind: 'too-large' };
    return { kind: 'read', bytes: buffer.subarray(0, length) };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** A file that grows by more while it is read is cut off, and refused by whoever parses it. */
const GROWTH = 64 * 1024;
