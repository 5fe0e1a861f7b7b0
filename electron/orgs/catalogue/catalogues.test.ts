import { expect, test } from 'vitest';
import { ok } from '../../../shared/result.ts';
import type { CatalogueReview } from '../../../shared/team-catalogue.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createFakeHttp } from '../../oauth/fake-http.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { settleWaiting } from '../moving/waiting-orgs.ts';
import { createCatalogues } from './catalogues.ts';

const entry = (id: string, part: Readonly<Record<string, unknown>> = {}) => ({
  id,
  alias: `acme-${id}`,
  loginHost: `https://acme--${id}.sandbox.my.salesforce.com`,
  groups: ['Acme'],
  ...part,
});
const app = { name: 'Acme app', clientId: 'acme-client', callbackUrls: ['http://localhost:8717/callback'] };
const uat = entry('uat', {
  clientApp: 'Acme app',
  tags: ['billing'],
  landingPage: '/lightning/setup/Flows/home',
});
const dev = entry('dev');

/** A team's catalogue that a test changes between two looks. */
function setUp(orgs: readonly OrgRecord[] = []) {
  const clock = createFakeClock();
  const store = createMemoryStore(orgs);
  let made = 0;
  let file: unknown = null;
  const files = {
    choose: () => Promise.resolve('/team/orgs.json'),
    read: () => Promise.resolve(ok(file === null ? null : JSON.stringify(file))),
    shown: (path: string) => path,
  };
  const catalogues = createCatalogues({
    store,
    clock,
    files,
    http: createFakeHttp([]),
    newId: () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`,
  });
  const says = (entries: readonly unknown[], part: Readonly<Record<string, unknown>> = {}) => {
    file = {
      latchkey: 'catalogue',
      version: 1,
      name: 'Acme orgs',
      entries,
      groups: [{ name: 'Acme', colour: 'blue' }],
      clientApps: [app],
      ...part,
    };
  };
  const open = async (): Promise<CatalogueReview> => {
    const opened = await catalogues.open({ from: 'file', publicKey: '' });
    if (!opened.ok || opened.value === null) throw new Error('not opened');
    return opened.value;
  };
  const look = async (): Promise<CatalogueReview | 'same'> => {
    const looked = await catalogues.look(catalogues.list()[0]?.id ?? '');
    if (!looked.ok) throw new Error(looked.error.message);
    return looked.value.kind === 'same' ? 'same' : looked.value.review;
  };
  const take = async (review: CatalogueReview | 'same', only?: readonly string[], takesOlder = false) => {
    if (review === 'same') throw new Error('nothing to take');
    const ids = only ?? review.items.map(({ id }) => id);
    return catalogues.apply(review.reviewId, ids, takesOlder);
  };
  /** As a member signs in to a row that waits. */
  const signIn = (alias: string, org: OrgRecord) =>
    store.update((state) => {
      const row = state.waiting?.find((each) => each.alias === alias);
      const record = { ...org, alias, partition: `persist:org-${alias}` };
      return settleWaiting({ ...state, orgs: [...state.orgs, record] }, record, row?.id);
    });
  return { clock, store, catalogues, says, gone: () => (file = null), open, look, take, signIn };
}

const told = (review: CatalogueReview | 'same') =>
  review === 'same' ? review : review.items.map(({ id, verdict }) => `${verdict} ${id}`);

test('looking into a catalogue changes nothing; what is taken waits for its sign-in in its group, with its client app', async () => {
  const { store, says, open, take, catalogues } = setUp();
  says([uat, dev]);
  const before = store.read();
  const review = await open();
  expect(store.read()).toBe(before);
  expect(review).toMatchObject({ isKnown: false, newGroups: ['Acme'], newClientApps: ['Acme app'] });
  expect(told(review)).toEqual(['new entry:uat', 'new entry:dev']);
  expect(await take(review)).toEqual(ok({ added: 2, changed: 0, archived: 0, forgotten: 0 }));
  const { waiting = [], groups, clientApps } = store.read();
  expect(groups).toMatchObject([{ name: 'Acme', colour: 'blue' }]);
  expect(clientApps.at(-1)).toMatchObject({ name: 'Acme app', hasSecret: false, flows: ['web-server'] });
  expect(waiting).toMatchObject([
    {
      alias: 'acme-uat',
      groupIds: [groups[0]?.id],
      tags: ['billing'],
      landingPage: '/lightning/setup/Flows/home',
      clientAppId: clientApps.at(-1)?.id,
    },
    { alias: 'acme-dev' },
  ]);
  expect(catalogues.list()).toMatchObject([
    { name: 'Acme orgs', place: '/team/orgs.json', rows: 2, hasChanges: false, problem: null },
  ]);
});

test('an update shows what was added, what changed and what is gone, and takes only what is ticked', async () => {
  const { store, says, open, take, look } = setUp();
  says([uat, dev]);
  await take(await open());
  expect(await look()).toBe('same');
  says([
    { ...uat, alias: 'acme-test', loginHost: 'https://acme--uat2.sandbox.my.salesforce.com' },
    entry('qa'),
  ]);
  const review = await look();
  expect(told(review)).toEqual([
    'changed entry:uat',
    'new entry:qa',
    expect.stringMatching(/^gone row:.*dev$/u),
  ]);
  expect(review).toMatchObject({
    items: [
      {
        changes: [
          { field: 'alias', from: 'acme-uat', to: 'acme-test' },
          { field: 'loginHost', to: 'https://acme--uat2.sandbox.my.salesforce.com' },
        ],
      },
      {},
      { row: 'waiting' },
    ],
  });
  await take(review, ['entry:uat']);
  expect(store.read().waiting?.map(({ alias }) => alias)).toEqual(['acme-test', 'acme-dev']);
  // The row of what left is the person's own now; what they did not tick is offered, and not told again.
  expect(told(await look())).toEqual(['left-out entry:qa']);
});

test('of an org that is signed in to only what the catalogue changed and the person did not is changed', async () => {
  const { store, says, open, take, look, signIn } = setUp();
  says([uat, dev]);
  await take(await open());
  await signIn('acme-uat', makeOrg());
  await store.update((state) => ({
    ...state,
    orgs: state.orgs.map((org) => ({ ...org, alias: 'mine', tags: [...(org.tags ?? []), 'own'] })),
  }));
  const before = store.read().orgs[0];
  says([
    {
      ...uat,
      alias: 'renamed',
      loginHost: 'https://evil.my.salesforce.com',
      username: 'eve@acme.example',
      groups: ['Acme', 'Test'],
      tags: ['costs'],
      landingPage: '/lightning/page/home',
    },
    dev,
  ]);
  const review = await look();
  expect(review).toMatchObject({ items: [{ id: 'entry:uat', kept: ['alias'], row: 'org' }] });
  await take(review);
  const { orgs, groups } = store.read();
  expect(orgs[0]).toEqual({
    ...before,
    tags: ['own', 'costs'],
    groupIds: groups.map(({ id }) => id),
    landingPage: '/lightning/page/home',
  });
});

test('an org that left is offered to the archive, and nothing of it is lost', async () => {
  const { store, clock, says, open, take, look, signIn } = setUp();
  says([uat, dev]);
  await take(await open());
  await signIn('acme-uat', makeOrg());
  const before = store.read().orgs[0];
  says([]);
  const review = await look();
  expect(review).toMatchObject({
    items: [
      { verdict: 'gone', row: 'org' },
      { verdict: 'gone', row: 'waiting' },
    ],
  });
  expect(await take(review)).toEqual(ok({ added: 0, changed: 0, archived: 1, forgotten: 1 }));
  expect(store.read().orgs[0]).not.toHaveProperty('catalogueId');
  expect(store.read().orgs).toEqual([{ ...before, catalogueId: undefined, archivedAt: clock.now() }]);
  expect('waiting' in store.read()).toBe(false);
  expect(await look()).toBe('same');
});

test('an entry that cannot be read is not taken for one that left', async () => {
  const { says, open, take, look } = setUp();
  says([uat, dev]);
  await take(await open());
  says([uat, { ...dev, loginHost: 'https://evil.example' }]);
  expect(await look()).toBe('same');
  // Nor is it forgotten what it said: once it can be read again, what changed in it is known.
  says([uat, { ...dev, alias: 'acme-two' }]);
  expect(await look()).toMatchObject({
    items: [{ id: 'entry:dev', changes: [{ field: 'alias', from: 'acme-dev', to: 'acme-two' }] }],
  });
});

test('an org that the person has already becomes a row of the catalogue: it gets what it lacks, and keeps its name', async () => {
  const own = makeOrg({ alias: 'mine', instanceUrl: uat.loginHost, landingPage: '/own' });
  const everybody = makeOrg({ userId: '005000000000002AAA', username: 'bob@acme.example', alias: 'bob' });
  const { store, says, open, take } = setUp([own, everybody]);
  says([
    uat,
    entry('login', { loginHost: 'https://login.salesforce.com' }),
    entry('bob', { username: 'BOB@acme.example' }),
  ]);
  const review = await open();
  expect(told(review)).toEqual(['here entry:uat', 'new entry:login', 'here entry:bob']);
  await take(review);
  expect(store.read().orgs).toMatchObject([
    { alias: 'mine', landingPage: '/own', tags: ['billing'], loginHost: own.loginHost },
    { alias: 'bob', username: 'bob@acme.example' },
  ]);
  expect(store.read().waiting).toHaveLength(1);
});

test('a group and a client app change with the catalogue, unless the person made them their own', async () => {
  const { store, says, open, take, look } = setUp();
  says([uat]);
  await take(await open());
  const scoped = { ...app, scopes: ['api'], flows: ['web-server', 'device'] };
  says([uat], { groups: [{ name: 'Acme', colour: 'green', landingPage: '/x' }], clientApps: [scoped] });
  await store.update((state) => ({
    ...state,
    groups: state.groups.map((group) => ({ ...group, colour: 'pink' as const })),
    clientApps: state.clientApps.map((each) => ({ ...each, scopes: ['full'] })),
  }));
  const review = await look();
  expect(review).toMatchObject({
    items: [
      { what: 'group', changes: [{ field: 'landingPage', from: '', to: '/x' }], kept: ['colour'] },
      { what: 'client-app', changes: [{ field: 'flows' }], kept: ['scopes'] },
    ],
  });
  await take(review);
  expect(store.read().groups).toMatchObject([{ colour: 'pink', landingPage: '/x' }]);
  expect(store.read().clientApps.at(-1)).toMatchObject({ scopes: ['full'], flows: ['web-server', 'device'] });
});

test('a disk that refuses leaves all as it was, and the review can be taken again', async () => {
  const { store, says, open, take } = setUp();
  says([uat]);
  const review = await open();
  const before = store.read();
  store.failWrites('STORE_WRITE_FAILED');
  expect(await take(review)).toMatchObject({ error: { code: 'STORE_WRITE_FAILED' } });
  expect(store.read()).toBe(before);
  store.failWrites(undefined);
  expect(await take(review)).toMatchObject({ ok: true });
  expect(await take(review)).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
});

test('at start each is looked into once: changes are told and not taken, a failure is kept quietly', async () => {
  const { store, says, open, take, catalogues, gone } = setUp();
  says([uat]);
  await take(await open());
  const rows = store.read().waiting;
  const news: boolean[] = [];
  catalogues.onChanged(() => news.push(catalogues.list()[0]?.hasChanges === true));
  says([uat, dev]);
  await catalogues.lookAtStart();
  expect(news).toEqual([true]);
  expect(store.read().waiting).toBe(rows);
  gone();
  await catalogues.lookAtStart();
  expect(catalogues.list()).toMatchObject([{ hasChanges: true, problem: { code: 'FILE_UNREADABLE' } }]);
  expect(store.read().waiting).toBe(rows);
});

test('removing a catalogue keeps its rows; the same place is not taken twice', async () => {
  const { store, says, open, take, catalogues } = setUp();
  says([uat]);
  await take(await open());
  expect(await catalogues.open({ from: 'file', publicKey: '' })).toMatchObject({
    error: { code: 'INVALID_REQUEST' },
  });
  await catalogues.remove(catalogues.list()[0]?.id ?? '');
  expect(catalogues.list()).toEqual([]);
  expect(store.read().waiting).toMatchObject([{ alias: 'acme-uat' }]);
  expect(store.read().waiting?.[0]).not.toHaveProperty('catalogueId');
  expect('catalogues' in store.read()).toBe(false);
});

const older = async (stage: ReturnType<typeof setUp>) => {
  const looked = await stage.look();
  return looked === 'same' ? looked : looked.older;
};
const MARCH = Date.UTC(2026, 2, 1);
const MAY = Date.UTC(2026, 4, 1);

test('a catalogue that is older than what was taken over is told, and taken only where the person says so', async () => {
  const stage = setUp();
  stage.says([uat, dev], { issuedAt: '2026-05-01' });
  const first = await stage.open();
  expect(first.older).toBeNull();
  await stage.take(first);
  const before = stage.store.read().waiting;
  stage.says([uat], { issuedAt: '2026-03-01' });
  const review = await stage.look();
  expect(review).toMatchObject({ older: { issuedAt: MARCH, takenAt: MAY } });
  expect(await stage.take(review)).toMatchObject({ error: { code: 'INVALID_REQUEST' } });
  expect(stage.store.read().waiting).toBe(before);
  expect(await stage.take(review, undefined, true)).toMatchObject({ ok: true });
  stage.says([uat, dev], { issuedAt: '2026-04-01' });
  expect(await older(stage)).toBeNull();
});

test('a catalogue that says no date any more is told like an older one', async () => {
  const stage = setUp();
  stage.says([uat], { issuedAt: '2026-05-01' });
  await stage.take(await stage.open());
  stage.says([uat, dev]);
  expect(await older(stage)).toEqual({ issuedAt: null, takenAt: MAY });
});

test('a catalogue of the same date, of a later one, and those that never said one are no warning', async () => {
  const stage = setUp();
  stage.says([uat]);
  await stage.take(await stage.open());
  stage.says([uat, dev], { issuedAt: '2026-05-01' });
  expect(await older(stage)).toBeNull();
  await stage.take(await stage.look());
  stage.says([uat], { issuedAt: '2026-05-01' });
  expect(await older(stage)).toBeNull();
  stage.says([dev], { issuedAt: '2026-05-01T08:30:00+02:00' });
  expect(await older(stage)).toBeNull();
});

test('a later date without any other change is remembered too', async () => {
  const stage = setUp();
  stage.says([uat], { issuedAt: '2026-03-01' });
  await stage.take(await stage.open());
  stage.says([uat], { issuedAt: '2026-05-01' });
  expect(await stage.look()).toBe('same');
  stage.says([uat], { issuedAt: '2026-02-01' });
  expect(await stage.look()).toBe('same');
  stage.says([dev], { issuedAt: '2026-03-01' });
  expect(await older(stage)).toEqual({ issuedAt: MARCH, takenAt: MAY });
});
