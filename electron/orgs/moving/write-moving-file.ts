import type { OrgKey } from '../../../shared/org.ts';
import type { GroupRecord, OrgRecord, StoredState, WaitingOrg } from '../../ports/org-store.ts';
import { movedPlaceOf, type ProfileNames } from './moved-place.ts';
import { MOVING_FORMAT } from './moving-file.ts';

/** Which orgs are meant: all, with what waits for its sign-in, or these. */
export type ChosenOrgs = 'all' | readonly OrgKey[];

/**
 * The records as a file that people can read and Latchkey can read again: no secret, and nothing that means something on
 * this computer only (browser data, commands, windows). `now` is in milliseconds since the epoch.
 */
export function formatMovingFile(
  state: StoredState,
  chosen: ChosenOrgs,
  now: number,
  profileNames: ProfileNames = new Map(),
): string {
  return `${JSON.stringify(movingFileOf(state, chosen, now, profileNames), null, 2)}\n`;
}

export function movingFileOf(
  state: StoredState,
  chosen: ChosenOrgs,
  now: number,
  profileNames: ProfileNames = new Map(),
) {
  const orgs = chosenOf(state, chosen);
  const waiting = chosen === 'all' ? (state.waiting ?? []) : [];
  const nameOf = namesOfGroups(state.groups);
  const apps = new Set([...orgs, ...waiting].map(({ clientAppId }) => clientAppId));
  const groups = new Set([...orgs, ...waiting].flatMap(({ groupIds = [] }) => groupIds));
  return {
    latchkey: 'orgs',
    version: MOVING_FORMAT,
    exportedAt: new Date(now).toISOString(),
    orgs: orgs.map((org) => orgOf(org, nameOf, profileNames)),
    waiting: waiting.map((each) => waitingOf(each, nameOf)),
    groups: state.groups
      .filter(({ id, filter }) => groups.has(id) || (chosen === 'all' && filter !== undefined))
      .map(({ name, colour, landingPage, filter }) => ({ name, colour, landingPage, filter })),
    clientApps: state.clientApps.filter(({ id }) => chosen === 'all' || apps.has(id)),
  };
}

/** The records of the chosen orgs, in the order of the list. */
export function chosenOf(state: StoredState, chosen: ChosenOrgs): readonly OrgRecord[] {
  if (chosen === 'all') return state.orgs;
  const keys = new Set(chosen);
  return state.orgs.filter(({ key }) => keys.has(key));
}

/** From the id of a group to its name. */
export function namesOfGroups(
  groups: readonly GroupRecord[],
): (groupIds: readonly string[] | undefined) => readonly string[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return (groupIds = []) =>
    groupIds.flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [name];
    });
}

type NamesOf = ReturnType<typeof namesOfGroups>;

function orgOf(org: OrgRecord, nameOf: NamesOf, profileNames: ProfileNames) {
  return {
    alias: org.alias,
    organizationName: org.organizationName,
    username: org.username,
    kind: org.kind,
    organizationId: org.organizationId,
    userId: org.userId,
    instanceUrl: org.instanceUrl,
    loginHost: org.loginHost,
    groups: nameOf(org.groupIds),
    tags: org.tags ?? [],
    colour: org.colour,
    icon: org.icon,
    pinned: org.pinnedAt !== undefined,
    pinnedAt: org.pinnedAt,
    note: org.note,
    landingPage: org.landingPage,
    opensIn: movedPlaceOf(org.opensIn, profileNames),
    keepAlive: org.keepAlive,
    archived: org.archivedAt !== undefined,
    method: org.method,
    signInVia: org.signInVia,
    audience: org.audience,
    clientApp: org.clientAppId,
    scopes: org.scopes,
    apiVersion: org.apiVersion,
    practice: org.practice,
    addedAt: org.addedAt,
  };
}

function waitingOf(each: WaitingOrg, nameOf: NamesOf) {
  return {
    alias: each.alias,
    username: each.username,
    loginHost: each.loginHost,
    organizationId: each.organizationId,
    groups: nameOf(each.groupIds),
    tags: each.tags ?? [],
    note: each.note,
    landingPage: each.landingPage,
    clientApp: each.clientAppId,
  };
}
