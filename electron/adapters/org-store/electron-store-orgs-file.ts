import { z } from 'zod';
import { firstByKey } from '../../../shared/first-by-key.ts';
import { parseJson } from '../../../shared/parse-json.ts';
import type { StoredState, WaitingOrg } from '../../ports/org-store.ts';
import type { CatalogueRecord } from '../../ports/team-catalogue.ts';
import { checkSum } from '../files/file-sum.ts';
import { catalogueRecordSchema } from './catalogue-record-schema.ts';
import {
  clientAppSchema,
  fileSchema,
  groupSchema,
  ORGS_FORMAT,
  orgSchema,
  revocationSchema,
  settingsSchema,
  waitingSchema,
} from './orgs-file-schema.ts';

/*
 * How `orgs.json` is read. It is JSON with one record on each line, so that a cut file still gives up the records before the
 * cut, and a sum at the end.
 */

export const FIRST_STATE: StoredState = {
  orgs: [],
  groups: [],
  clientApps: [],
  pendingRevocations: [],
  settings: { clipboardSeconds: 60 },
};

export type OrgsFile =
  | { readonly kind: 'whole'; readonly state: StoredState }
  /** `state` is what an older reader could make of it. */
  | { readonly kind: 'newer'; readonly state: StoredState }
  /** `state` is what could be saved of it; `complete` when nothing is missing (only a byte-order mark was added). */
  | { readonly kind: 'damaged'; readonly state: StoredState; readonly complete: boolean };

const anyVersionSchema = z.looseObject({ version: z.number() });
const listsSchema = z.looseObject({
  orgs: z.array(z.unknown()).catch([]),
  groups: z.array(z.unknown()).catch([]),
  waiting: z.array(z.unknown()).catch([]),
  catalogues: z.array(z.unknown()).catch([]),
  clientApps: z.array(z.unknown()).catch([]),
  pendingRevocations: z.array(z.unknown()).catch([]),
  settings: z.unknown(),
});

/** Never throws, whatever the text. */
export function parseOrgsFile(text: string): OrgsFile {
  const marked = text.startsWith('\uFEFF');
  const body = marked ? text.slice(1) : text;
  const parsed = parseJson(body);
  // A file without a sum was written by hand: its schema alone decides.
  if (checkSum(body) !== 'broken') {
    const version = anyVersionSchema.safeParse(parsed);
    if (version.success && version.data.version > ORGS_FORMAT) {
      return { kind: 'newer', state: salvage(parsed, body) };
    }
    const file = fileSchema.safeParse(parsed);
    if (file.success) {
      const state = stateOf(file.data);
      return marked ? { kind: 'damaged', state, complete: true } : { kind: 'whole', state };
    }
  }
  return { kind: 'damaged', state: salvage(parsed, body), complete: false };
}

const stateOf = ({ version: _version, sum: _sum, ...state }: z.output<typeof fileSchema>): StoredState =>
  state;

/** Two halves of a lost list; what both know is taken from `first`. */
export function uniteStates(first: StoredState, second: StoredState): StoredState {
  return {
    orgs: distinct([...first.orgs, ...second.orgs], (org) => org.key),
    groups: distinct([...first.groups, ...second.groups], (group) => group.id),
    ...someWaiting(distinct([...(first.waiting ?? []), ...(second.waiting ?? [])], (each) => each.id)),
    ...someCatalogues(
      distinct([...(first.catalogues ?? []), ...(second.catalogues ?? [])], (each) => each.id),
    ),
    clientApps: distinct([...first.clientApps, ...second.clientApps], (app) => app.id),
    pendingRevocations: distinct(
      [...first.pendingRevocations, ...second.pendingRevocations],
      (revocation) => revocation.id,
    ),
    settings: first.settings === FIRST_STATE.settings ? second.settings : first.settings,
  };
}

/** Every record that still fits its schema, from the parsed JSON or, where that failed, from the lines. */
function salvage(parsed: unknown, text: string): StoredState {
  const lists = listsSchema.safeParse(parsed);
  const lines = lists.success ? [] : text.split('\n').map(parseLine);
  const all = <T>(schema: z.ZodType<T>, listed: readonly unknown[]): readonly T[] =>
    [...listed, ...lines].flatMap((item) => {
      const record = schema.safeParse(item);
      return record.success ? [record.data] : [];
    });
  const listed = lists.success
    ? lists.data
    : {
        orgs: [],
        groups: [],
        waiting: [],
        catalogues: [],
        clientApps: [],
        pendingRevocations: [],
        settings: null,
      };
  return {
    orgs: distinct(all(orgSchema, listed.orgs), (org) => org.key),
    groups: distinct(all(groupSchema, listed.groups), (group) => group.id),
    ...someWaiting(distinct(all(waitingSchema, listed.waiting), (each) => each.id)),
    ...someCatalogues(distinct(all(catalogueRecordSchema, listed.catalogues), (each) => each.id)),
    clientApps: distinct(all(clientAppSchema, listed.clientApps), (app) => app.id),
    pendingRevocations: distinct(all(revocationSchema, listed.pendingRevocations), (each) => each.id),
    settings: all(settingsSchema, [listed.settings])[0] ?? FIRST_STATE.settings,
  };
}

const someWaiting = (waiting: readonly WaitingOrg[]): Pick<StoredState, 'waiting'> =>
  waiting.length === 0 ? {} : { waiting };

const someCatalogues = (catalogues: readonly CatalogueRecord[]): Pick<StoredState, 'catalogues'> =>
  catalogues.length === 0 ? {} : { catalogues };

const parseLine = (line: string): unknown => parseJson(line.replace(/^"settings":/, '').replace(/,\s*$/, ''));

const distinct = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] => [
  ...firstByKey(items, keyOf).values(),
];
