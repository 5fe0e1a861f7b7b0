import type { StoredState } from '../../ports/org-store.ts';
import { formatCsv } from './csv.ts';
import { chosenOf, namesOfGroups, type ChosenOrgs } from './write-moving-file.ts';

/** The columns of an exported table, in their order; read again by these names. */
export const COLUMNS = [
  'Alias',
  'Organization',
  'Username',
  'Kind',
  'Login host',
  'Instance URL',
  'Organization id',
  'User id',
  'Groups',
  'Tags',
  'Note',
] as const;

export type Column = (typeof COLUMNS)[number];

/** Between the groups, or the tags, of one cell. */
export const BETWEEN_NAMES = '; ';

/** The chosen orgs as a table, without any secret. With a byte-order mark: Excel would take UTF-8 for something else. */
export function formatOrgsCsv(state: StoredState, chosen: ChosenOrgs): string {
  const nameOf = namesOfGroups(state.groups);
  const rows = chosenOf(state, chosen).map((org): Readonly<Record<Column, string>> => ({
    Alias: org.alias,
    Organization: org.organizationName,
    Username: org.username,
    Kind: org.kind,
    'Login host': org.loginHost,
    'Instance URL': org.instanceUrl,
    'Organization id': org.organizationId,
    'User id': org.userId,
    Groups: nameOf(org.groupIds).join(BETWEEN_NAMES),
    Tags: (org.tags ?? []).join(BETWEEN_NAMES),
    Note: org.note ?? '',
  }));
  return `\uFEFF${formatCsv([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))])}`;
}
