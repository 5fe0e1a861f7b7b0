import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { AppError } from '../../../shared/app-error.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** A key or an auth URL is a few kilobytes; more than this was chosen by mistake. */
const MAX_BYTES = 64 * 1024;

/**
 * Reads a file that a person chose: a regular one of at most 64 KiB, as UTF-8. A pipe or a device would never end, so
 * what it is decides before anything is read. Errors: FILE_UNREADABLE; the message names no path.
 */
export async function readSmallFile(file: string): Promise<Result<string>> {
  try {
    // Without O_NONBLOCK opening a pipe waits for its writer. Windows lacks the flag (undefined counts as 0) and such files.
    await using handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const facts = await handle.stat();
    if (!facts.isFile()) return unreadable('This is not a file with text in it.');
    const buffer = Buffer.alloc(MAX_BYTES + 1);
    // Read by what comes, not by what `stat` said: the file may grow meanwhile.
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    if (bytesRead > MAX_BYTES || facts.size > MAX_BYTES) {
      return unreadable('This file is larger than 64 KB, so it is neither a key nor an SFDX auth URL.');
    }
    const text = decode(buffer.subarray(0, bytesRead));
    buffer.fill(0);
    return ok(text);
  } catch {
    return unreadable('The file could not be read. It may be gone, or you may not be allowed to read it.');
  }
}

/** PowerShell's `>` writes UTF-16 with a byte-order mark; everything else that makes such files writes UTF-8. */
function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

const unreadable = (message: string): Result<never> =>
  fail({ code: 'FILE_UNREADABLE', message, remedy: 'retry' } satisfies AppError);
