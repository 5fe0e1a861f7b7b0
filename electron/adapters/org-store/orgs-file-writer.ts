import type { OrgRecord, StoredState } from '../../ports/org-store.ts';
import { createSumCloser } from '../files/file-sum.ts';
import { ORGS_FORMAT, orgSchema, stateSchema } from './orgs-file-schema.ts';

/** Of how many orgs the lines are kept together: one edit writes so many out again, and no more. */
const BLOCK = 64;

/** The lines of some orgs, as they were last written. */
interface Block {
  readonly orgs: readonly OrgRecord[];
  readonly bytes: Uint8Array;
}

/**
 * Makes the bytes of `orgs.json`, one state after another. An edit changes one org of what may be ten thousand, and runs
 * on the thread that answers every click: an org that is the very object it was before is neither checked nor written
 * out again.
 *
 * What it answers holds until the next call. Rejects for a state that this version could not read again: that is a bug of
 * the caller.
 */
export function createOrgsFileWriter(): (state: StoredState) => Promise<Uint8Array> {
  const close = createSumCloser();
  let blocks: readonly Block[] = [];
  return async (state) => {
    const { groups, waiting, catalogues, clientApps, pendingRevocations, settings } = stateSchema.parse({
      ...state,
      orgs: [],
    });
    blocks = Array.from({ length: Math.ceil(state.orgs.length / BLOCK) }, (_, at) => {
      const orgs = state.orgs.slice(at * BLOCK, (at + 1) * BLOCK);
      const before = blocks[at];
      return before !== undefined && isSame(before.orgs, orgs) ? before : { orgs, bytes: bytesOf(orgs) };
    });
    const rest = [
      '],',
      `"groups":${list(groups)},`,
      ...(waiting === undefined ? [] : [`"waiting":${list(waiting)},`]),
      ...(catalogues === undefined ? [] : [`"catalogues":${list(catalogues)},`]),
      `"clientApps":${list(clientApps)},`,
      `"pendingRevocations":${list(pendingRevocations)},`,
      `"settings":${JSON.stringify(settings)}`,
      '',
    ].join('\n');
    const orgs = blocks.flatMap(({ bytes }, at) => (at === 0 ? [bytes] : [COMMA, bytes]));
    const start = `{"version":${ORGS_FORMAT},\n"orgs":[\n`;
    return close([Buffer.from(start), ...orgs, Buffer.from(`\n${rest}`)]);
  };
}

const isSame = (before: readonly OrgRecord[], now: readonly OrgRecord[]): boolean =>
  before.length === now.length && now.every((org, at) => org === before[at]);

const bytesOf = (orgs: readonly OrgRecord[]): Uint8Array =>
  Buffer.from(linesOf(orgs.map((org) => orgSchema.parse(org))), 'utf8');

const list = (items: readonly unknown[]): string => `[\n${linesOf(items)}\n]`;

/** One record on each line. */
const linesOf = (items: readonly unknown[]): string => items.map((item) => JSON.stringify(item)).join(',\n');

const COMMA = Buffer.from(',\n');
