import { expect, test } from 'vitest';
import type { StoredState } from '../../ports/org-store.ts';
import { planImport } from './plan-import.ts';
import { previewOf } from './preview-import.ts';
import { readImport } from './read-import.ts';
import { takeIn } from './take-in.ts';
import { MERGED } from './way-of-import.ts';

/*
 * A file may be made to keep a computer busy. What is counted is how often a member of an entry here is looked at: for
 * each entry of the file a few times, never once for each pair.
 */
const MANY = 1000;
const MOST_LOOKS = 20;
const EMPTY: StoredState = {
  orgs: [],
  groups: [],
  clientApps: [],
  pendingRevocations: [],
  settings: { clipboardSeconds: 60 },
};
const each = <T>(make: (at: number) => T): readonly T[] => Array.from({ length: MANY }, (_, at) => make(at));
const idOf = (prefix: string, at: number) => `${prefix}${String(at).padStart(12, '0')}AAA`;
const waiting = { loginHost: 'https://login.salesforce.com' };

test.each<[string, object]>([
  [
    'orgs in many groups',
    {
      orgs: each((at) => ({
        ...waiting,
        alias: `org ${at}`,
        organizationId: idOf('00D', at),
        userId: idOf('005', at),
        organizationName: 'Acme',
        username: `user${at}@acme.example`,
        kind: 'production',
        instanceUrl: 'https://acme.my.salesforce.com',
        method: 'browser',
        scopes: [],
        apiVersion: '68.0',
        addedAt: 1,
        groups: [`group ${at}`],
      })),
    },
  ],
  [
    'names without a user',
    { waiting: each((at) => ({ ...waiting, alias: `row ${at}`, groups: [`group ${at}`] })) },
  ],
  [
    'one user in many organizations',
    {
      waiting: each((at) => ({
        alias: `row ${at}`,
        username: 'ann@acme.example',
        loginHost: `https://acme${at}.my.salesforce.com`,
        organizationId: idOf('00D', at),
      })),
    },
  ],
  [
    'rows with a client app each',
    {
      clientApps: each((at) => ({
        id: `app ${at}`,
        name: `App ${at}`,
        clientId: `client-${at}`,
        callbackUrls: [],
        scopes: [],
        flows: [],
        loginHost: null,
        hasSecret: false,
      })),
      waiting: each((at) => ({ ...waiting, alias: `row ${at}`, username: `u${at}`, clientApp: `app ${at}` })),
    },
  ],
])('an import of %s takes time by its length alone, also a second time', (_what, lists) => {
  const text = JSON.stringify({ latchkey: 'orgs', version: 1, ...lists });
  const first = take(text, EMPTY);
  expect(first.orgs.length + (first.waiting?.length ?? 0)).toBe(MANY);
  let looks = 0;
  const counted = withLooks(first, () => (looks += 1));
  const second = take(text.replaceAll('"alias":', '"note":"again","alias":'), counted);
  expect(second.orgs.length + (second.waiting?.length ?? 0)).toBe(MANY);
  expect(second.groups.length).toBe(first.groups.length);
  expect(looks / MANY).toBeLessThan(MOST_LOOKS);
});

let made = 0;
const parts = {
  newId: () => `id ${(made += 1)}`,
  newPartition: () => `persist:org-${(made += 1)}`,
  now: () => 1,
  way: MERGED,
};

function take(text: string, state: StoredState): StoredState {
  const read = readImport(text, null);
  if (!read.ok) throw new Error(read.error.message);
  const plan = planImport(read.value, state);
  previewOf(read.value, plan, state, { importId: 'i', fileName: null });
  return takeIn(parts, read.value, plan, state, { signedIn: new Set(), noted: new Set() }).state;
}

/** The same state, whose entries tell how often one of their ids or names is read. */
function withLooks(state: StoredState, look: () => void): StoredState {
  const told = <T extends object>(items: readonly T[]): readonly T[] =>
    items.map(
      (item) =>
        new Proxy(item, {
          get: (target, member, receiver): unknown => {
            if (['key', 'id', 'name', 'username', 'clientId'].includes(String(member))) look();
            return Reflect.get(target, member, receiver);
          },
        }),
    );
  return {
    ...state,
    orgs: told(state.orgs),
    groups: told(state.groups),
    clientApps: told(state.clientApps),
    waiting: told(state.waiting ?? []),
  };
}
