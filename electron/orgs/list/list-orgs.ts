import { frecencyOf } from '../../../shared/frecency.ts';
import { factsOf } from '../../../shared/org-facts.ts';
import type { OrgSummary } from '../../../shared/org.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OrgWindows } from '../../ports/windows.ts';
import { endedSignIn } from '../grants/ended-sign-in.ts';
import { opensInOf } from '../records/chosen-places.ts';
import { aboutOrg } from '../records/error-subject.ts';
import { gapsOf, mayHoldRefreshToken } from '../grants/grant-gaps.ts';
import { idleLimit } from '../grants/idle-limit.ts';
import { expiryOf } from '../life/org-expiry.ts';
import { sandboxCopies } from '../life/sandbox-copies.ts';
import type { OrgStates } from '../records/org-states.ts';
import type { SessionEnds } from '../records/session-ends.ts';

export interface ListOrgs {
  all(): readonly OrgSummary[];
  one(record: OrgRecord): OrgSummary;
}

/** What the screen may know of each org: the record's plain facts and the state of the moment, no secret. */
export function createListOrgs(
  store: OrgStore,
  states: OrgStates,
  windows: Pick<OrgWindows, 'isOpen'>,
  clock: Pick<Clock, 'now'>,
  sessionEnds: Pick<SessionEnds, 'of'> = { of: () => undefined },
): ListOrgs {
  const copiesIn = onePerState(sandboxCopies);
  const one = (record: OrgRecord): OrgSummary => {
    const copy = copiesIn(store.read().orgs)(record, clock.now());
    const passing = states.get(record.key);
    const lasting = record.needsSignIn === undefined ? undefined : endedSignIn(record);
    const unnamed = passing?.problem ?? lasting;
    const limit = idleLimit(record, mayHoldRefreshToken(record), clock.now());
    const frecency = frecencyOf(record);
    const app = store.read().clientApps.find(({ id }) => id === record.clientAppId);
    const opensIn = opensInOf(record, store.read());
    const sessionEndsAt = sessionEnds.of(record);
    const problem = unnamed === undefined ? undefined : aboutOrg(unnamed, record, app);
    return {
      key: record.key,
      alias: record.alias,
      organizationName: record.organizationName,
      username: record.username,
      kind: record.kind,
      instanceUrl: record.instanceUrl,
      loginHost: record.loginHost,
      state: passing?.state ?? (lasting === undefined ? 'ready' : 'needs-sign-in'),
      method: record.method,
      signInVia: record.signInVia,
      practice: record.practice,
      windowOpen: windows.isOpen(record.key),
      addedAt: record.addedAt,
      ...(record.passwordKept === undefined ? {} : { passwordKept: record.passwordKept }),
      ...(record.browser === undefined ? {} : { browser: record.browser }),
      ...(opensIn === undefined ? {} : { opensIn }),
      ...(record.clientAppId === undefined ? {} : { clientAppId: record.clientAppId }),
      ...(record.lastUsedAt === undefined ? {} : { lastUsedAt: record.lastUsedAt }),
      ...marksOf(record),
      ...(frecency === undefined ? {} : { frecency }),
      ...lifeOf(record, clock.now()),
      ...(copy === null ? {} : { copy }),
      gaps: gapsOf(record),
      ...(sessionEndsAt === undefined ? {} : { sessionEndsAt }),
      ...(limit?.endsSoon === true && record.keepAlive !== true ? { goesIdleAt: limit.idleEndsAt } : {}),
      ...(problem === undefined ? {} : { problem }),
    };
  };
  return { all: () => store.read().orgs.map(one), one };
}

/** Works out once for each state of the store: for each of its rows would be rows times rows. */
function onePerState<Orgs extends object, Told>(work: (orgs: Orgs) => Told): (orgs: Orgs) => Told {
  let last: { readonly orgs: Orgs; readonly told: Told } | null = null;
  return (orgs) => {
    if (last?.orgs !== orgs) last = { orgs, told: work(orgs) };
    return last.told;
  };
}

/** What the person put on it. */
function marksOf(record: OrgRecord) {
  const { colour, icon, pinnedAt, note, hasSecretNote, archivedAt } = record;
  return {
    groupIds: record.groupIds ?? [],
    tags: record.tags ?? [],
    ...(colour === undefined ? {} : { colour }),
    ...(icon === undefined ? {} : { icon }),
    ...(pinnedAt === undefined ? {} : { pinnedAt }),
    ...(note === undefined ? {} : { note }),
    ...(hasSecretNote === true ? { hasSecretNote } : {}),
    ...(archivedAt === undefined ? {} : { archivedAt }),
  };
}

/** What the org says of itself and its family, and whether it ends soon. */
function lifeOf(record: OrgRecord, now: number) {
  const { sandboxes, scratchOrgs } = record;
  const expiry = expiryOf(record, now);
  return {
    ...factsOf(record),
    ...(sandboxes === undefined ? {} : { sandboxes }),
    ...(scratchOrgs === undefined ? {} : { scratchOrgs }),
    ...(expiry === null ? {} : { expiry }),
  };
}
