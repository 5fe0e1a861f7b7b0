import { firstByKey } from '../../../shared/first-by-key.ts';
import type { GroupRecord } from '../../ports/org-store.ts';
import { missingNames } from './compare-marks.ts';
import type { MovedGroup } from './moved-org.ts';

/** The groups that are here, with those that are named and missing. Smart groups of the file come too: they hold no orgs. */
export function withGroups(
  newId: () => string,
  moved: readonly MovedGroup[],
  named: readonly string[],
  groups: readonly GroupRecord[],
): readonly GroupRecord[] {
  const missing = new Map(
    missingNames(namesOf(groups), [...named, ...smartNames(moved)]).map((name) => [name.toLowerCase(), name]),
  );
  const described = firstByKey(moved, ({ name }) => name.toLowerCase());
  const added = [...missing].map(([key, name]): GroupRecord => {
    const { colour, landingPage, filter } = described.get(key) ?? { name };
    return {
      id: newId(),
      name,
      ...(colour === undefined ? {} : { colour }),
      ...(landingPage === undefined ? {} : { landingPage }),
      ...(filter === undefined ? {} : { filter }),
    };
  });
  return added.length === 0 ? groups : [...groups, ...added];
}

/** Names of the smart groups. */
export const smartNames = (groups: readonly MovedGroup[]): readonly string[] =>
  namesOf(groups.filter(({ filter }) => filter !== undefined));

const namesOf = (groups: readonly { readonly name: string }[]) => groups.map(({ name }) => name);

export type IdsOfGroups = (names: readonly string[]) => readonly string[];

/** From the names of groups to their ids, whatever the case. */
export function idsOfGroups(groups: readonly GroupRecord[]): IdsOfGroups {
  const ids = firstByKey(groups, ({ name }) => name.toLowerCase());
  return (names) => names.flatMap((name) => ids.get(name.toLowerCase())?.id ?? []);
}
