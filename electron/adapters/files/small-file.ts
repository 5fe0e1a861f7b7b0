import type { AppError } from '../../../shared/app-error.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readAtMost } from './read-at-most.ts';
import { words } from '../../text/words.ts';

/** A key or an auth URL is a few kilobytes; more than this was chosen by mistake. */
const MAX_BYTES = 64 * 1024;

/**
 * Reads a file that a person chose: a regular one of at most 64 KiB, as UTF-8.
 * Errors: FILE_UNREADABLE; the message names no path.
 */
export const readSmallFile = (file: string): Promise<Result<string>> =>
  readText(file, MAX_BYTES, words().files.tooLargeForKey);

/** Ten thousand orgs with their tokens are half of this. */
const MAX_IMPORT_BYTES = 16 * 1024 * 1024;

/** Reads a file of orgs that a person chose, in the same way. Errors: FILE_UNREADABLE; the message names no path. */
export const readImportFile = (file: string): Promise<Result<string>> =>
  readText(file, MAX_IMPORT_BYTES, words().files.tooLargeForOrgs);

async function readText(file: string, maxBytes: number, tooLarge: string): Promise<Result<string>> {
  const read = await readAtMost(file, maxBytes);
  switch (read.kind) {
    case 'read': {
      const text = decode(read.bytes);
      read.bytes.fill(0);
      return ok(text);
    }
    case 'not-a-file':
      return unreadable(words().files.noText);
    case 'too-large':
      return unreadable(tooLarge);
    case 'unreadable':
      return unreadable(words().files.unreadable);
  }
}

/** PowerShell's `>` writes UTF-16 with a byte-order mark; everything else that makes such files writes UTF-8. */
function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

const unreadable = (message: string): Result<never> =>
  fail({ code: 'FILE_UNREADABLE', message, remedy: 'retry' } satisfies AppError);
