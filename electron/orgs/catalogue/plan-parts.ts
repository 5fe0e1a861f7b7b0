import type { CatalogueChange, CatalogueField } from '../../../shared/team-catalogue.ts';
import type { ClientAppRecord, StoredState } from '../../ports/org-store.ts';
import type { CatalogueApp, CatalogueContent, CatalogueGroup } from '../../ports/team-catalogue.ts';
import type { PlannedItem } from './planned-item.ts';

/** What a catalogue changes in a group that is here: its colour and its landing page, where they are not the person's. */
export function planGroup(
  there: CatalogueGroup,
  seen: CatalogueContent,
  { groups }: StoredState,
): readonly PlannedItem[] {
  const record = groups.find(({ name, filter }) => filter === undefined && isSame(name, there.name));
  if (record === undefined) return [];
  const base = seen.groups.find(({ name }) => isSame(name, there.name));
  const kept: CatalogueField[] = [];
  const merged = <T extends string>(
    field: 'colour' | 'landingPage',
    here: T | undefined,
    was: T | undefined,
    next: T | undefined,
  ) => {
    if (here === (base === undefined ? undefined : was)) return next;
    if (base !== undefined && next !== was && next !== here) kept.push(field);
    return here;
  };
  const colour = merged('colour', record.colour, base?.colour, there.colour);
  const landingPage = merged('landingPage', record.landingPage, base?.landingPage, there.landingPage);
  const changes = [
    ...change('colour', record.colour ?? '', colour ?? ''),
    ...change('landingPage', record.landingPage ?? '', landingPage ?? ''),
  ];
  if (changes.length === 0) return [];
  const after = {
    name: there.name,
    ...(colour === undefined ? {} : { colour }),
    ...(landingPage === undefined ? {} : { landingPage }),
  };
  const shown = { id: `group:${there.name}`, what: 'group', name: record.name, about: '' } as const;
  return [
    {
      shown: { ...shown, verdict: 'changed', row: 'org', changes, kept },
      act: { kind: 'group', record, after },
    },
  ];
}

/** What a catalogue changes in a client app that came from it: never in one that the person has made their own. */
export function planApp(
  there: CatalogueApp,
  seen: CatalogueContent,
  state: StoredState,
): readonly PlannedItem[] {
  const record = appHere(there, state);
  const base = seen.clientApps.find(({ clientId }) => clientId === there.clientId);
  if (record === undefined || base === undefined) return [];
  const kept: CatalogueField[] = [];
  const merged = <T extends string>(
    field: 'callbackUrls' | 'scopes' | 'flows',
    here: readonly T[],
    was: readonly T[],
    next: readonly T[],
  ) => {
    if (isList(here, was)) return next;
    if (!isList(next, was) && !isList(next, here)) kept.push(field);
    return here;
  };
  const after: CatalogueApp = {
    name: record.name,
    clientId: record.clientId,
    callbackUrls: merged('callbackUrls', record.callbackUrls, base.callbackUrls, there.callbackUrls),
    scopes: merged('scopes', record.scopes, base.scopes, there.scopes),
    flows: merged('flows', record.flows, base.flows, there.flows),
  };
  const changes = (['callbackUrls', 'scopes', 'flows'] as const).flatMap((field) =>
    change(field, record[field].join(', '), after[field].join(', ')),
  );
  if (changes.length === 0) return [];
  const { name, clientId: about } = record;
  const shown = { id: `app:${about}`, what: 'client-app', name, about } as const;
  return [
    {
      shown: { ...shown, verdict: 'changed', row: 'org', changes, kept },
      act: { kind: 'client-app', record, after },
    },
  ];
}

/** The same app here, whatever it is called. Those of the practice Salesforce are nobody's. */
export const appHere = (
  { clientId }: Pick<CatalogueApp, 'clientId'>,
  { clientApps }: Pick<StoredState, 'clientApps'>,
): ClientAppRecord | undefined => clientApps.find((app) => app.clientId === clientId && !app.practice);

const change = (field: CatalogueField, from: string, to: string): readonly CatalogueChange[] =>
  from === to ? [] : [{ field, from, to }];

const isList = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n');

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
