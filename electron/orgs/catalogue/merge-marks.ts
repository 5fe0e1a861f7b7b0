import type { CatalogueChange, CatalogueField } from '../../../shared/team-catalogue.ts';
import type { GroupRecord, OrgRecord, WaitingOrg } from '../../ports/org-store.ts';
import type { CatalogueContent, CatalogueEntry } from '../../ports/team-catalogue.ts';
import { missingNames } from '../moving/compare-marks.ts';
import { namesOfGroups } from '../moving/write-moving-file.ts';

/** What a catalogue says of a row. The client app goes by its client id: names are a person's own. */
export interface CatalogueMarks {
  readonly alias: string;
  readonly loginHost: string;
  readonly username: string;
  readonly clientApp: string;
  readonly landingPage: string;
  readonly groups: readonly string[];
  readonly tags: readonly string[];
}

const LINES = ['alias', 'loginHost', 'username', 'clientApp', 'landingPage'] as const;
const NAMES = ['groups', 'tags'] as const;

/** Where somebody has signed in, the sign-in itself is theirs. */
const OF_A_SIGN_IN: ReadonlySet<CatalogueField> = new Set(['loginHost', 'username', 'clientApp']);

export function marksOfEntry(entry: CatalogueEntry, { clientApps }: CatalogueContent): CatalogueMarks {
  const app = clientApps.find(({ name }) => name === entry.clientApp);
  return {
    alias: entry.alias,
    loginHost: entry.loginHost,
    username: entry.username,
    clientApp: app?.clientId ?? '',
    landingPage: entry.landingPage ?? '',
    groups: entry.groups,
    tags: entry.tags,
  };
}

export function marksOfRow(
  row: OrgRecord | WaitingOrg,
  groups: readonly GroupRecord[],
  clientIds: ReadonlyMap<string, string>,
): CatalogueMarks {
  return {
    alias: row.alias,
    loginHost: row.loginHost,
    username: row.username,
    clientApp: row.clientAppId === undefined ? '' : (clientIds.get(row.clientAppId) ?? ''),
    landingPage: row.landingPage ?? '',
    groups: namesOfGroups(groups)(row.groupIds),
    tags: row.tags ?? [],
  };
}

/**
 * What a row says once the catalogue has been taken over: what the catalogue changed since `base` and the person did
 * not. Without a `base` the row is the person's own: what is empty is filled in, groups and tags are added.
 */
export function mergeMarks(
  here: CatalogueMarks,
  base: CatalogueMarks | null,
  there: CatalogueMarks,
  isSignedIn: boolean,
): { readonly after: CatalogueMarks; readonly kept: readonly CatalogueField[] } {
  const kept: CatalogueField[] = [];
  const line = (field: (typeof LINES)[number]): string => {
    if (isSignedIn && OF_A_SIGN_IN.has(field)) return here[field];
    if (base === null) return here[field] === '' ? there[field] : here[field];
    if (here[field] === base[field]) return there[field];
    if (there[field] !== base[field] && there[field] !== here[field]) kept.push(field);
    return here[field];
  };
  const names = (field: (typeof NAMES)[number]): readonly string[] => {
    const before = base?.[field] ?? [];
    const gone = new Set(missingNames(there[field], before).map((name) => name.toLowerCase()));
    const left = here[field].filter((name) => !gone.has(name.toLowerCase()));
    const added = missingNames(before, there[field]);
    return [...left, ...missingNames(left, added)];
  };
  const after = {
    alias: line('alias'),
    loginHost: line('loginHost'),
    username: line('username'),
    clientApp: line('clientApp'),
    landingPage: line('landingPage'),
    groups: names('groups'),
    tags: names('tags'),
  };
  return { after, kept };
}

/** What is different, in the order a person reads it. `appName` tells the name behind a client id. */
export function changesOf(
  here: CatalogueMarks,
  after: CatalogueMarks,
  appName: (clientId: string) => string,
): readonly CatalogueChange[] {
  const told = (marks: CatalogueMarks, field: (typeof LINES)[number]) =>
    field === 'clientApp' ? appName(marks.clientApp) : marks[field];
  return [
    ...LINES.filter((field) => here[field] !== after[field]).map((field) => ({
      field,
      from: told(here, field),
      to: told(after, field),
    })),
    ...NAMES.filter((field) => here[field].join('\n') !== after[field].join('\n')).map((field) => ({
      field,
      from: here[field].join(', '),
      to: after[field].join(', '),
    })),
  ];
}
