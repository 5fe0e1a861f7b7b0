import type { z } from 'zod';
import type { UnreadablePart } from '../../../shared/moving.ts';
import { parseJson } from '../../../shared/parse-json.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CatalogueContent } from '../../ports/team-catalogue.ts';
import { words } from '../../text/words.ts';
import { readEach } from '../moving/read-each.ts';
import {
  CATALOGUE_FORMAT,
  catalogueSchema,
  ENTRY_SCHEMAS,
  headSchema,
  MOST_ENTRIES,
} from './catalogue-file.ts';
import { findSecret } from './find-secret.ts';

export interface ReadCatalogue {
  /** What the team calls it. */
  readonly name: string;
  /** When it was issued, by its own word, in milliseconds since the epoch; null where it does not say. */
  readonly issuedAt: number | null;
  readonly content: CatalogueContent;
  readonly unreadable: readonly UnreadablePart[];
}

/**
 * Reads a catalogue; never throws, whatever the text. One broken entry costs only itself, a secret the whole file.
 * Errors: FILE_UNREADABLE.
 */
export function readCatalogue(text: string): Result<ReadCatalogue> {
  const json = parseJson(text.replace(/^\uFEFF/u, ''));
  if (json === undefined) {
    return unreadable(/^\s*</u.test(text) ? words().catalogue.webPage : words().catalogue.notJson);
  }
  const head = headSchema.safeParse(json);
  if (!head.success) return unreadable(words().catalogue.noCatalogue);
  if (head.data.version > CATALOGUE_FORMAT) {
    return unreadable(words().catalogue.newer);
  }
  const secret = findSecret(json);
  if (secret !== null) return unreadable(words().catalogue.secret(secret));
  const file = catalogueSchema.safeParse(json);
  if (!file.success) return unreadable(whyNot(file.error));

  const unread: UnreadablePart[] = [];
  const all = <T>(what: string, items: readonly unknown[], schema: z.ZodType<T>) =>
    readEach(items, (at) => `${what} ${at}`, schema, unread);
  const once = <T>(what: string, items: readonly T[], keyOf: (item: T) => string) =>
    distinct(items, keyOf, (key) =>
      unread.push({ where: what, why: words().catalogue.twice(plainText(key, 60)) }),
    );
  const { entries, groups, clientApps } = file.data;
  return ok({
    name: file.data.name,
    issuedAt: file.data.issuedAt ?? null,
    content: {
      entries: once(
        words().catalogue.entries,
        all(words().catalogue.entry, entries, ENTRY_SCHEMAS.entries),
        ({ id }) => id,
      ),
      groups: once(
        words().catalogue.groups,
        all(words().moving.group, groups, ENTRY_SCHEMAS.groups),
        ({ name }) => name.toLowerCase(),
      ),
      clientApps: once(
        words().catalogue.clientApps,
        all(words().moving.clientApp, clientApps, ENTRY_SCHEMAS.clientApps),
        ({ name }) => name,
      ),
    },
    unreadable: unread,
  });
}

/** The first of each; which of two is meant nobody can tell. */
function distinct<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  tellTwice: (key: string) => void,
): readonly T[] {
  const byKey = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (byKey.has(key)) tellTwice(key);
    else byKey.set(key, item);
  }
  return [...byKey.values()];
}

function whyNot(error: z.ZodError): string {
  const [issue] = error.issues;
  const member = plainText(String(issue?.path[0] ?? ''), 40);
  return issue?.code === 'too_big'
    ? words().catalogue.tooMany(member, MOST_ENTRIES)
    : words().catalogue.misshaped(member);
}

const unreadable = (message: string): Result<never> =>
  fail({ code: 'FILE_UNREADABLE', message, remedy: 'none' });
