import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../ports/clock.ts';
import { words } from '../../text/words.ts';

/** A secret as the page sends it: pasted, or a file that was picked and never entered the page. */
export type SecretText =
  { readonly kind: 'pasted'; readonly text: string } | { readonly kind: 'file'; readonly fileId: string };

/** The contents of files that the person picked, in memory for as long as it takes to fill in a form. */
export interface PickedFiles {
  /** Holds a file's text and gives it an id. */
  keep(text: string): string;
  /** The text itself. Errors: FILE_UNREADABLE when the file is not held any more. */
  read(secret: SecretText): Result<string>;
}

const HELD_FOR_MS = 10 * 60_000;
const HELD_AT_MOST = 5;

export function createPickedFiles(clock: Clock, newId: () => string): PickedFiles {
  const held = new Map<string, { readonly text: string; readonly forget: () => void }>();
  const drop = (fileId: string) => {
    held.get(fileId)?.forget();
    held.delete(fileId);
  };
  return {
    keep(text) {
      const fileId = newId();
      const forget = clock.after(HELD_FOR_MS, () => drop(fileId));
      held.set(fileId, { text, forget });
      // A Map tells its keys in the order they came: the first is the oldest.
      for (const oldest of [...held.keys()].slice(0, -HELD_AT_MOST)) drop(oldest);
      return fileId;
    },
    read(secret) {
      if (secret.kind === 'pasted') return ok(secret.text);
      const file = held.get(secret.fileId);
      if (file !== undefined) return ok(file.text);
      return fail({
        code: 'FILE_UNREADABLE',
        message: words().signIn.fileHeldTooLong,
        remedy: 'retry',
      });
    },
  };
}
