import { firstByKey } from '../../../shared/first-by-key.ts';
import { recordId18, sameRecord } from '../../../shared/record-id.ts';
import type { OrgRecord, WaitingOrg } from '../../ports/org-store.ts';
import type { MovedName } from './moved-org.ts';

/*
 * Which org or row a name means. A list may hold twenty thousand names: each is looked up, none is searched for.
 */

type Named = Pick<MovedName, 'username' | 'organizationId'>;
type Signed = Pick<OrgRecord, 'username' | 'organizationId'>;

/** The same user in the same organization, as far as the name says; a username is unique in all of Salesforce's orgs of a kind. */
export const isMeant = (name: Named, org: Signed): boolean =>
  name.username !== '' &&
  name.username.toLowerCase() === org.username.toLowerCase() &&
  (name.organizationId === undefined || sameRecord(name.organizationId, org.organizationId));

/** Finds the first of these that a name means (`isMeant`). */
export function meantAmong<T extends Signed>(orgs: readonly T[]): (name: Named) => T | undefined {
  const byUser = firstByKey(orgs, ({ username }) => username.toLowerCase());
  const byBoth = firstByKey(orgs, ({ username, organizationId }) => keyOf(username, organizationId));
  return ({ username, organizationId }) => {
    if (username === '') return undefined;
    return organizationId === undefined
      ? byUser.get(username.toLowerCase())
      : byBoth.get(keyOf(username, organizationId));
  };
}

/** Finds a row that waits for the same name: of the same user at the same host or organization; without a user, of the same alias. */
export function sameNameAmong(waiting: readonly WaitingOrg[]): (name: MovedName) => WaitingOrg | undefined {
  const whoOf = (username: string, alias: string) => (username === '' ? ` ${alias}` : username);
  const byHost = firstByKey(waiting, ({ username, alias, loginHost }) =>
    keyOf(whoOf(username, alias), loginHost),
  );
  const byId = firstByKey(waiting, ({ username, alias, organizationId = '' }) =>
    keyOf(whoOf(username, alias), organizationId),
  );
  return ({ username, loginHost, organizationId = '', marks }) => {
    const who = whoOf(username, marks.alias);
    return byHost.get(keyOf(who, loginHost)) ?? byId.get(keyOf(who, organizationId));
  };
}

const keyOf = (name: string, place: string): string => `${name.toLowerCase()}\n${recordId18(place) ?? place}`;
