import type { movingLines } from '../../shared/contract/moving-lines.ts';
import type { PushEvents, RequestOf, ResponseOf } from '../../shared/ipc-contract.ts';
import type { ImportPreview, WaitingSummary } from '../../shared/moving.ts';
import type { OrgSummary } from '../../shared/org.ts';
import { ok } from '../../shared/result.ts';

type Answers = { readonly [C in keyof typeof movingLines]: (request: RequestOf<C>) => ResponseOf<C> };

/** How a healthy main process answers about moving orgs in and out. */
export function answerMovingLines(page: {
  readonly orgs: () => readonly OrgSummary[];
  readonly waiting: readonly WaitingSummary[];
  readonly push: <E extends keyof PushEvents>(event: E, payload: PushEvents[E]) => void;
}): Answers {
  let { waiting } = page;
  const preview: ImportPreview = {
    importId: '33333333-3333-4333-8333-333333333333',
    fileName: 'orgs.json',
    source: 'latchkey',
    entries: [],
    newSmartGroups: [],
    newClientApps: [],
    unreadable: [],
    ignoredSecrets: 0,
  };
  return {
    exportOrgs: ({ orgs, format }) =>
      ok({
        name: `latchkey-orgs.${format === 'sealed' ? 'latchkey' : format}`,
        orgs: orgs === 'all' ? page.orgs().length : orgs.length,
        signIns: format === 'sealed' ? page.orgs().length : 0,
      }),
    chooseImport: () => ok(null),
    pasteImport: () => ok({ kind: 'preview', preview }),
    unlockImport: () => ok({ kind: 'preview', preview }),
    applyImport: ({ entryIds }) =>
      ok({ added: entryIds.length, changed: 0, waiting: 0, signIns: 0, groups: 0, putAway: 0, undoId: null }),
    forgetImport: () => ok(null),
    listWaiting: () => waiting,
    removeWaiting: ({ id }) => {
      waiting = waiting.filter((each) => each.id !== id);
      page.push('waitingChanged', waiting);
      return ok(null);
    },
    listBackups: () => ok([]),
    readBackup: () => ok({ kind: 'preview', preview: { ...preview, source: 'backup', fileName: null } }),
  };
}
