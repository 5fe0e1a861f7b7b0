import type { z } from 'zod';
import { plainText } from '../../../shared/plain-text.ts';
import type { UnreadablePart } from '../../../shared/moving.ts';
import { words } from '../../text/words.ts';

/** More than anybody has; a list with more was made to keep a computer busy. */
const MOST_ENTRIES = 20_000;

/** What fits its schema; what does not is told in `unread`, with its place and in which field the fault is. */
export function readEach<T>(
  items: readonly unknown[],
  placeOf: (number: number) => string,
  schema: z.ZodType<T>,
  unread: UnreadablePart[],
): readonly T[] {
  const read: T[] = [];
  for (const [at, item] of items.slice(0, MOST_ENTRIES).entries()) {
    const entry = schema.safeParse(item);
    if (entry.success) read.push(entry.data);
    else unread.push({ where: placeOf(at + 1), why: whyNot(entry.error) });
  }
  if (items.length > MOST_ENTRIES) {
    unread.push({ where: placeOf(MOST_ENTRIES + 1), why: words().moving.onlyTheFirst(MOST_ENTRIES) });
  }
  return read;
}

/** In which field the fault is; the rest of zod's words are for programmers. */
function whyNot(error: z.ZodError): string {
  const [issue] = error.issues;
  const field = issue?.path[0];
  if (issue === undefined || field === undefined) return words().moving.noEntry;
  const name = plainText(String(field), 40);
  if (issue.code === 'custom' && issue.message === 'host') {
    return words().moving.noSalesforceAddress(name);
  }
  return words().moving.fieldMisshaped(name);
}
