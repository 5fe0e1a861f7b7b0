import type { AppError } from '../../../shared/app-error.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { words } from '../../text/words.ts';

/** How many changes can be taken back. */
const MOST = 50;

/** The ways back from what a person changed, until Latchkey quits. */
export interface Undos {
  /** Gives the id under which `back` can be gone; of many the oldest is forgotten. */
  keep(back: () => Promise<Result<unknown>>): string;
  /** Takes one change back, once. Errors: INVALID_REQUEST for one that is not known any more, and those of the change. */
  undo(id: string): Promise<Result<null>>;
}

export function createUndos(newId: () => string): Undos {
  const ways = new Map<string, () => Promise<Result<unknown>>>();
  return {
    keep(back) {
      const id = newId();
      ways.set(id, back);
      const [oldest] = ways.keys();
      if (ways.size > MOST && oldest !== undefined) ways.delete(oldest);
      return id;
    },
    async undo(id) {
      const back = ways.get(id);
      if (back === undefined) return fail(notUndone());
      // Taken out first: pressed twice, it goes back once. What a full disk refuses can be tried again.
      ways.delete(id);
      const gone = await back();
      if (gone.ok) return ok(null);
      ways.set(id, back);
      return gone;
    },
  };
}

const notUndone = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().orgs.notUndone,
  remedy: 'none',
});
