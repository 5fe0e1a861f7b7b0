import type { markLines } from '../../shared/contract/mark-lines.ts';
import type { PushEvents, RequestOf, ResponseOf } from '../../shared/ipc-contract.ts';
import type { Marked } from '../../shared/marked.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import type { CheckAllProgress } from '../../shared/org-details.ts';
import { ok } from '../../shared/result.ts';

type Answers = { readonly [C in keyof typeof markLines]: (request: RequestOf<C>) => ResponseOf<C> };

/** The marks of the pretended orgs, and the ways back. */
export interface FakeMarks {
  readonly undoable: (back: () => void) => Marked;
  readonly change: (
    orgKeys: readonly OrgKey[],
    marksOf: (org: OrgSummary, place: number) => Partial<OrgSummary>,
    /** Taken off. */
    without?: readonly (keyof OrgSummary)[],
  ) => Marked;
  readonly answers: Answers;
}

/** How a healthy main process answers about what a person puts on orgs. */
export function answerMarkLines(page: {
  readonly orgs: () => readonly OrgSummary[];
  readonly setOrgs: (orgs: readonly OrgSummary[]) => void;
  readonly push: <E extends keyof PushEvents>(event: E, payload: PushEvents[E]) => void;
}): FakeMarks {
  const backs = new Map<string, () => void>();
  const undoable: FakeMarks['undoable'] = (back) => {
    const undoId = `undo-${backs.size + 1}`;
    backs.set(undoId, back);
    return { undoId };
  };
  const change: FakeMarks['change'] = (orgKeys, marksOf, without = []) => {
    const before = page.orgs();
    const marked = (org: OrgSummary): OrgSummary => {
      const place = orgKeys.indexOf(org.key);
      if (place < 0) return org;
      const copy = { ...org };
      for (const mark of without) Reflect.deleteProperty(copy, mark);
      return { ...copy, ...marksOf(org, place) };
    };
    page.setOrgs(before.map(marked));
    return undoable(() => page.setOrgs(before));
  };
  const answers: Answers = {
    groupOrgs: ({ orgKeys, into, outOf }) =>
      ok(
        change(orgKeys, ({ groupIds }) => ({
          groupIds: [...new Set([...groupIds, ...into])].filter((id) => !outOf.includes(id)),
        })),
      ),
    tagOrgs: ({ orgKeys, add, remove }) =>
      ok(
        change(orgKeys, ({ tags }) => ({
          tags: [...new Set([...tags, ...add])].filter((tag) => !remove.includes(tag)),
        })),
      ),
    colourOrgs: ({ orgKeys, colour, icon }) =>
      ok(
        change(
          orgKeys,
          () => ({
            ...(colour === undefined || colour === null ? {} : { colour }),
            ...(icon === undefined || icon === null ? {} : { icon }),
          }),
          [...(colour === null ? (['colour'] as const) : []), ...(icon === null ? (['icon'] as const) : [])],
        ),
      ),
    movePin: ({ orgKey, before }) => {
      const pins = page.orgs().filter(({ pinnedAt }) => pinnedAt !== undefined);
      const keys = pins.toSorted((a, b) => (a.pinnedAt ?? 0) - (b.pinnedAt ?? 0)).map(({ key }) => key);
      const others = keys.filter((key) => key !== orgKey);
      const at = before === null ? -1 : others.indexOf(before);
      const placed = others.toSpliced(at < 0 ? others.length : at, 0, orgKey);
      return ok(change(placed, (_org, place) => ({ pinnedAt: place + 1 })));
    },
    pinOrgs: ({ orgKeys, pinned }) =>
      ok(
        pinned
          ? change(orgKeys, (_org, place) => ({ pinnedAt: Date.UTC(2026, 5, 1) + place }))
          : change(orgKeys, () => ({}), ['pinnedAt']),
      ),
    archiveOrgs: ({ orgKeys, archived }) =>
      ok(
        archived
          ? change(orgKeys, () => ({ archivedAt: Date.UTC(2026, 5, 1) }))
          : change(orgKeys, () => ({}), ['archivedAt']),
      ),
    writeNote: ({ orgKeys, note, how }) =>
      ok(
        note === '' && how === 'replace'
          ? change(orgKeys, () => ({}), ['note'])
          : change(orgKeys, (org) => ({
              note: how === 'replace' ? note : [org.note, note].filter(Boolean).join('\n'),
            })),
      ),
    writeSecretNote: ({ orgKey, note }) =>
      ok(
        note === null
          ? change([orgKey], () => ({}), ['hasSecretNote'])
          : change([orgKey], () => ({ hasSecretNote: true })),
      ),
    copySecretNote: ({ orgKey }) => {
      const countdown = { orgKey, clearsAt: Date.now() + 60_000, format: 'secret-note' as const };
      page.push('clipboardChanged', countdown);
      return ok(countdown);
    },
    undoMarks: ({ undoId }) => {
      backs.get(undoId)?.();
      return ok(null);
    },
    checkSeveral: ({ orgKeys }) => {
      const { length } = orgKeys;
      const finished: CheckAllProgress = {
        total: length,
        ready: length,
        needsSignIn: 0,
        unreachable: 0,
        blocked: 0,
        notChecked: 0,
        state: 'finished',
      };
      page.push('checkAllChanged', finished);
      return finished;
    },
    removeSeveral: ({ orgKeys }) => {
      page.setOrgs(page.orgs().filter(({ key }) => !orgKeys.includes(key)));
      return { notRevoked: [], failures: [] };
    },
  };
  return { undoable, change, answers };
}
