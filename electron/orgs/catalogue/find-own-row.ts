import type { CatalogueEntry } from '../../ports/team-catalogue.ts';
import type { Row } from './planned-item.ts';

/**
 * The row that a person made by themselves of what an entry names, or undefined: the same user, or, where the entry
 * leaves the user to the member, the only org they have at that My Domain. A host where everybody signs in tells nothing.
 */
export function findOwnRow(
  entry: CatalogueEntry,
  rows: readonly Row[],
  taken: ReadonlySet<Row>,
): Row | undefined {
  const free = rows.filter((row) => row.record.catalogueId === undefined && !taken.has(row));
  if (entry.username !== '') {
    const username = entry.username.toLowerCase();
    return free.find(({ record }) => record.username.toLowerCase() === username);
  }
  const named = free.find(
    ({ kind, record }) =>
      kind === 'waiting' && record.loginHost === entry.loginHost && record.alias === entry.alias,
  );
  if (named !== undefined || isForEverybody(entry.loginHost)) return named;
  const there = free.filter(
    ({ kind, record }) =>
      kind === 'org' && (record.loginHost === entry.loginHost || record.instanceUrl === entry.loginHost),
  );
  return there.length === 1 ? there[0] : undefined;
}

const isForEverybody = (loginHost: string) => /^https?:\/\/(login|test)\./u.test(loginHost);
