import { findLoginHost } from '../../../shared/find-login-host.ts';
import type { UnreadablePart } from '../../../shared/moving.ts';
import { recordId18 } from '../../../shared/record-id.ts';
import { parseCsv } from './csv.ts';
import { NO_MARKS, NOTHING_READ, type MovedName, type ReadImport } from './moved-org.ts';
import { BETWEEN_NAMES, COLUMNS, type Column } from './orgs-csv.ts';
import { tidyAlias, tidyLine, tidyNames, tidyNote } from './tidy-foreign.ts';
import { words } from '../../text/words.ts';

const NEEDED: readonly Column[] = ['Alias', 'Username', 'Login host'];
const MOST_ROWS = 20_000;

/**
 * Reads a table with Latchkey's columns, in any order, of which only some are needed. A table says nothing of how an org
 * is signed in to, so its rows wait for their sign-in, unless the org is here already. Null when it is no such table.
 */
export function readOrgsCsv(text: string): ReadImport | null {
  const [first = ''] = text.split(/\r?\n/u, 1);
  const separator = ([';', '\t'] as const).find((each) => first.includes(each)) ?? ',';
  const [head = [], ...rows] = parseCsv(text, separator);
  const places = new Map<Column, number>();
  for (const [at, title] of head.entries()) {
    const column = COLUMNS.find((each) => each.toLowerCase() === title.trim().toLowerCase());
    if (column !== undefined) places.set(column, at);
  }
  if (!NEEDED.every((column) => places.has(column))) return null;
  const unreadable: UnreadablePart[] = [];
  const names = rows.slice(0, MOST_ROWS).flatMap((row, at): readonly MovedName[] => {
    const cell = (column: Column) => row[places.get(column) ?? -1] ?? '';
    const username = tidyLine(cell('Username'));
    const host = findLoginHost(cell('Login host'));
    const alias = tidyAlias(cell('Alias'));
    if (!host.ok || (username === '' && alias === '')) {
      const why = host.ok ? words().moving.neitherAliasNorUsername : host.error.message;
      unreadable.push({ where: words().moving.rowAt(at + 2), why });
      return [];
    }
    const organizationId = recordId18(cell('Organization id'));
    return [
      {
        username,
        loginHost: host.value.loginHost,
        organizationId: organizationId?.startsWith('00D') === true ? organizationId : undefined,
        marks: {
          ...NO_MARKS,
          alias: alias === '' ? tidyAlias(username) : alias,
          groups: tidyNames(cell('Groups').split(BETWEEN_NAMES.trim())),
          tags: tidyNames(cell('Tags').split(BETWEEN_NAMES.trim())),
          note: tidyNote(cell('Note')),
        },
      },
    ];
  });
  return { ...NOTHING_READ, source: 'csv', names, unreadable };
}
