import { frecencyOf } from '../../../shared/frecency.ts';
import { factsOf } from '../../../shared/org-facts.ts';
import type { AppError } from '../../../shared/app-error.ts';
import type { OpenIn } from '../../../shared/open-in.ts';
import type { OrgSummary } from '../../../shared/org.ts';
import { isSameData } from '../../../shared/same-data.ts';
import type { OrgRecord, OrgStore, StoredState } from '../../ports/org-store.ts';
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
  /** An org of which nothing has changed is the same object as before. */
  all(): readonly OrgSummary[];
  one(record: OrgRecord): OrgSummary;
}

/** What is said of an org beside its record, which may change while the record stays. */
interface Moment {
  readonly state: OrgSummary['state'];
  readonly problem: AppError | undefined;
  readonly copy: NonNullable<OrgSummary['copy']> | null;
  readonly goesIdleAt: number | undefined;
  readonly expiry: NonNullable<OrgSummary['expiry']> | null;
  readonly opensIn: OpenIn | undefined;
  readonly sessionEndsAt: number | undefined;
  readonly windowOpen: boolean;
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
  // A record is never changed, only replaced. Of ten thousand orgs few are others than they were for the news before.
  const made = new WeakMap<OrgRecord, { readonly moment: Moment; readonly summary: OrgSummary }>();

  const momentOf = (record: OrgRecord): Moment => {
    const now = clock.now();
    const state = store.read();
    const passing = states.get(record.key);
    const lasting = record.needsSignIn === undefined ? undefined : endedSignIn(record);
    const unnamed = passing?.problem ?? lasting;
    const limit = idleLimit(record, mayHoldRefreshToken(record), now);
    return {
      state: passing?.state ?? (lasting === undefined ? 'ready' : 'needs-sign-in'),
      problem: unnamed && aboutOrg(unnamed, record, appOf(record, state)),
      copy: copiesIn(state.orgs)(record, now),
      goesIdleAt: limit?.endsSoon === true && record.keepAlive !== true ? limit.idleEndsAt : undefined,
      expiry: expiryOf(record, now),
      opensIn: opensInOf(record, state),
      sessionEndsAt: sessionEnds.of(record),
      windowOpen: windows.isOpen(record.key),
    };
  };
  const one = (record: OrgRecord): OrgSummary => {
    const moment = momentOf(record);
    const before = made.get(record);
    if (before !== undefined && isSameData(before.moment, moment)) return before.summary;
    const summary = summaryOf(record, moment);
    made.set(record, { moment, summary });
    return summary;
  };
  return { all: () => store.read().orgs.map(one), one };
}

const appOf = ({ clientAppId }: OrgRecord, { clientApps }: Pick<StoredState, 'clientApps'>) =>
  clientApps.find(({ id }) => id === clientAppId);

function summaryOf(record: OrgRecord, moment: Moment): OrgSummary {
  const { problem, copy, goesIdleAt, expiry, opensIn, sessionEndsAt } = moment;
  const { sandboxes, scratchOrgs } = record;
  const frecency = frecencyOf(record);
  return {
    key: record.key,
    alias: record.alias,
    organizationName: record.organizationName,
    username: record.username,
    kind: record.kind,
    instanceUrl: record.instanceUrl,
    loginHost: record.loginHost,
    state: moment.state,
    method: record.method,
    signInVia: record.signInVia,
    practice: record.practice,
    windowOpen: moment.windowOpen,
    addedAt: record.addedAt,
    ...(record.passwordKept === undefined ? {} : { passwordKept: record.passwordKept }),
    ...(record.browser === undefined ? {} : { browser: record.browser }),
    ...(opensIn === undefined ? {} : { opensIn }),
    ...(record.clientAppId === undefined ? {} : { clientAppId: record.clientAppId }),
    ...(record.lastUsedAt === undefined ? {} : { lastUsedAt: record.lastUsedAt }),
    ...marksOf(record),
    ...(frecency === undefined ? {} : { frecency }),
    ...factsOf(record),
    ...(sandboxes === undefined ? {} : { sandboxes }),
    ...(scratchOrgs === undefined ? {} : { scratchOrgs }),
    ...(expiry === null ? {} : { expiry }),
    ...(copy === null ? {} : { copy }),
    gaps: gapsOf(record),
    ...(sessionEndsAt === undefined ? {} : { sessionEndsAt }),
    ...(goesIdleAt === undefined ? {} : { goesIdleAt }),
    ...(problem === undefined ? {} : { problem }),
  };
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
