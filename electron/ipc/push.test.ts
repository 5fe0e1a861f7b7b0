import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import { createFakeClock } from '../fakes/fake-clock.ts';
import { createFakeOrgWindows } from '../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../fakes/memory-store.ts';
import type { OrgRecord } from '../ports/org-store.ts';
import { createListOrgs } from '../orgs/list/list-orgs.ts';
import { observeStore } from '../orgs/records/observe-store.ts';
import { createOrgStates } from '../orgs/records/org-states.ts';
import { connectPush } from './push.ts';

const many = Array.from({ length: 2000 }, (_, index) =>
  makeOrg({ userId: `005${String(index).padStart(12, '0')}AAA` }),
);

const silent = { onChanged: () => undefined, onProgress: () => undefined };

/** `loading`: who waits for which event of a page that is still loading; null for one that has loaded. */
function setUp(
  orgs: readonly OrgRecord[] = [makeOrg()],
  settings: Settings = DEFAULT_SETTINGS,
  loading: Map<string, () => void> | null = null,
) {
  const [org = makeOrg()] = orgs;
  const clock = createFakeClock();
  const states = createOrgStates(clock);
  const store = observeStore(createMemoryStore(orgs));
  const windows = createFakeOrgWindows();
  const sent: { readonly event: string; readonly payload: unknown }[] = [];
  const push = connectPush(
    {
      listOrgs: createListOrgs(store, states, windows, clock),
      store,
      states,
      windows,
      copied: silent,
      checkAll: silent,
      openSeveral: silent,
      signIns: silent,
      network: {
        onChanged: () => undefined,
        read: () => ({ extraCa: { kind: 'none' }, proxyLogin: { kind: 'none' } }),
      },
      sessionEnds: silent,
      settings: { ...silent, read: () => settings },
      catalogues: { ...silent, list: () => [] },
      clock,
    },
    {
      status: () => {
        throw new Error('not asked for');
      },
    },
    () => ({
      send: (event, payload) => void sent.push({ event, payload }),
      isDestroyed: () => false,
      isLoading: () => loading !== null,
      once: (event, listener) => loading?.set(event, listener),
    }),
  );
  return { org, clock, states, store, sent, push };
}

it('tells one change at once', async () => {
  const { org, states, sent, push } = setUp();
  push.beginList();
  states.set(org.key, 'unreachable');
  await turn();
  expect(sent).toMatchObject([{ event: 'orgsChanged', payload: { changed: [{ state: 'unreachable' }] } }]);
});

it('sends the list ten times a second at most while one org after the other changes, and the last change always', async () => {
  const { org, clock, states, sent, push } = setUp();
  push.beginList();
  for (let change = 0; change < 500; change += 1) {
    states.set(org.key, change % 2 === 0 ? 'unreachable' : 'blocked');
    await turn();
  }
  expect(sent).toHaveLength(1);
  clock.advance(100);
  expect(sent).toHaveLength(2);
  expect(sent[1]).toMatchObject({ payload: { number: 3, changed: [{ state: 'blocked' }] } });

  clock.advance(100);
  await turn();
  expect(sent).toHaveLength(2);
  states.set(org.key, undefined);
  await turn();
  expect(sent).toHaveLength(3);
});

it('tells the groups when they have changed, not when an org has', async () => {
  const { org, store, sent } = setUp();
  await store.update((state) => ({ ...state, orgs: [{ ...org, alias: 'other' }] }));
  expect(sent.map(({ event }) => event)).not.toContain('groupsChanged');
  const groups = [{ id: 'g1', name: 'Acme' }];
  await store.update((state) => ({ ...state, groups }));
  expect(sent).toContainEqual({ event: 'groupsChanged', payload: groups });
});

it('of many orgs it answers with the beginning, and the others follow one pause after the other', async () => {
  const { clock, sent, push } = setUp(many);
  expect(push.beginList()).toMatchObject({ number: 1, following: 1500 });
  await turn();
  expect(sent).toEqual([]);
  for (const expected of [
    { number: 2, following: 500 },
    { number: 3, following: 0 },
  ]) {
    clock.advance(100);
    await turn();
    expect(sent.at(-1)).toMatchObject({ event: 'orgsChanged', payload: expected });
  }
  clock.advance(100);
  await turn();
  expect(sent).toHaveLength(2);
});

it('a tree comes whole: a sandbox without its production would stand in the wrong place', () => {
  const { push } = setUp(many, { ...DEFAULT_SETTINGS, layout: 'tree' });
  expect(push.beginList()).toMatchObject({ following: 0 });
});

it('tells a page that is still loading what is wanted of it when that is over, not when its document is there', () => {
  const loading = new Map<string, () => void>();
  const { sent, push } = setUp([makeOrg()], DEFAULT_SETTINGS, loading);
  push.movingWanted('import');
  loading.get('did-finish-load')?.();
  expect(sent).toEqual([]);
  loading.get('did-stop-loading')?.();
  expect(sent).toEqual([{ event: 'movingWanted', payload: 'import' }]);
});
