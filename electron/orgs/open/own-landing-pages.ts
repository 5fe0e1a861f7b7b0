import { z } from 'zod';
import { LANDING_PAGES, type LandingPage } from '../../../shared/landing-pages.ts';
import { parseJson } from '../../../shared/parse-json.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { relativePath } from '../../../shared/relative-path.ts';
import type { LandingPagesFile } from '../../ports/landing-pages-file.ts';
import { words } from '../../text/words.ts';

/** More would be no list to choose from. */
const MOST = 200;

/** What an entry of the person's file says. Nothing else may stand in it: a mistyped field would go unseen. */
const entrySchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  name: z.string().min(1).max(80),
  path: z.string(),
  words: z.array(z.string().max(40)).max(20).default([]),
});

/** All landing pages, and what in the person's own file could not be used, in whole sentences. */
export interface KnownLandingPages {
  readonly pages: readonly LandingPage[];
  readonly faults: readonly string[];
}

/** Latchkey's landing pages with those of the person's file before them; a fault there costs only its own entry. */
export async function readLandingPages(file: LandingPagesFile): Promise<KnownLandingPages> {
  const text = await file.read();
  if (!text.ok) return { pages: LANDING_PAGES, faults: [text.error.message] };
  if (text.value === null) return { pages: LANDING_PAGES, faults: [] };
  const own = parseOwnPages(text.value);
  const replaced = new Set(own.pages.map(({ id }) => id));
  return {
    pages: [...own.pages, ...LANDING_PAGES.filter(({ id }) => !replaced.has(id))],
    faults: own.faults,
  };
}

/** Reads the text of the person's file; never throws, whatever the text. */
export function parseOwnPages(text: string): KnownLandingPages {
  const parsed = z.array(z.unknown()).safeParse(parseJson(text.replace(/^\uFEFF/, '')));
  if (!parsed.success) {
    return { pages: [], faults: [words().pages.ownNoList] };
  }
  const pages: LandingPage[] = [];
  const faults: string[] = [];
  for (const [at, item] of parsed.data.slice(0, MOST).entries()) {
    const read = readEntry(item, at, new Set(pages.map(({ id }) => id)));
    if (typeof read === 'string') faults.push(words().pages.ownLeftOut(at + 1, read));
    else pages.push(read);
  }
  if (parsed.data.length > MOST) faults.push(words().pages.ownTooMany(MOST));
  return { pages, faults };
}

/** The page of an entry, or what is wrong with it. */
function readEntry(item: unknown, at: number, taken: ReadonlySet<string>): LandingPage | string {
  const entry = entrySchema.safeParse(item);
  if (!entry.success) return faultOf(entry.error);
  const name = plainText(entry.data.name, 80);
  if (name === '') return words().pages.ownNameEmpty;
  const path = relativePath(entry.data.path);
  if (path === null) return words().pages.ownNoPath;
  const id = entry.data.id ?? `own-${at + 1}`;
  if (taken.has(id)) return words().pages.ownIdTaken(id);
  return { id, name, path, words: entry.data.words.map((word) => plainText(word, 40)) };
}

/** In which field the fault is; the rest of zod's words are for programmers. */
function faultOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys')
    return words().pages.ownFieldUnknown(plainText(issue.keys.join(', '), 60));
  const field = issue?.path[0];
  if (field === undefined) return words().pages.ownNoObject;
  return words().pages.ownFieldMisshaped(String(field));
}
