import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { tellLife, type ToldKind } from './tell-life.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Nine in the morning where the person is: a message names the day by their clock. */
const START = new Date(2026, 4, 4, 9).getTime();

const org = (alias: string, part: Partial<OrgRecord> = {}) =>
  makeOrg({
    alias,
    userId: `005${alias.padStart(15, '0')}`,
    scopes: ['api', 'web'],
    addedAt: START - DAY,
    ...part,
  });

const scratch = org('scratch', { kind: 'scratch', expiresAt: START + 3 * DAY });
/** Signed in to 26 days ago, and not renewed since. */
const idle = org('idle', { scopes: ['refresh_token'], addedAt: START - 26 * DAY });

function setUp(
  orgs: readonly OrgRecord[],
  wanted: readonly ToldKind[] = ['expires-soon', 'goes-idle', 'sandbox-refreshed'],
) {
  const store = createMemoryStore(orgs);
  const clock = createFakeClock(START);
  const put = (...now: readonly OrgRecord[]) => store.update((state) => ({ ...state, orgs: now }));
  const shown: { readonly title: string; readonly body: string; readonly press: () => void }[] = [];
  let windows = 0;
  const start = () =>
    tellLife({
      store,
      clock,
      notifications: { show: (message, press) => void shown.push({ ...message, press }) },
      isWanted: (kind) => wanted.includes(kind),
      show: () => void (windows += 1),
    });
  const pass = async (hours: number) => {
    for (let hour = 0; hour < hours; hour += 1) {
      await settled();
      clock.advance(HOUR);
    }
    await settled();
  };
  return { store, clock, put, shown, start, pass, windows: () => windows };
}

const settled = () => new Promise(setImmediate);

describe('what is about to end', () => {
  it.each([
    [scratch, 'scratch expires on Thursday, May 7'],
    [idle, 'The sign-in of idle ends on Friday, May 8'],
  ])('is told once, with its day, and not again after a restart', async (given, title) => {
    const { shown, start, pass } = setUp([given]);
    start();
    await pass(48);
    start();
    await pass(5);
    expect(shown.map((message) => message.title)).toEqual([title]);
  });

  it('is one message, however much of it is new: also after a long sleep', async () => {
    const { shown, put, clock, start, pass } = setUp([]);
    start();
    await pass(1);
    await put(scratch, idle, org('trial', { kind: 'trial', expiresAt: START + 7 * DAY }));
    clock.advance(7 * HOUR);
    await pass(3);
    expect(shown).toHaveLength(1);
    expect(shown[0]).toMatchObject({ title: '3 orgs need a look soon', body: 'scratch, idle, trial' });
  });

  it('is told again when it is another end: the org was renewed, and idles again', async () => {
    const { shown, put, start, pass } = setUp([idle]);
    start();
    await pass(1);
    await put({ ...idle, lastRefreshedAt: START });
    await pass(24 * 24);
    expect(shown).toHaveLength(1);
    await pass(3 * 24);
    expect(shown).toHaveLength(2);
  });

  it('a copy of production into a sandbox is told when it has begun, and once more when it is done', async () => {
    const uat = org('uat', {
      organizationId: '00D000000000002AAA',
      kind: 'sandbox',
      instanceUrl: 'https://acme--uat.sandbox.my.salesforce.com',
    });
    const list = { name: 'uat', organizationId: uat.organizationId };
    const copying = { status: 'Processing', percent: 10, startedAt: START - HOUR };
    const prod = org('prod', { sandboxes: [{ ...list, copying }], sandboxesAskedAt: START });
    const { shown, put, start, pass } = setUp([prod, uat], ['sandbox-copying', 'sandbox-refreshed']);
    start();
    await pass(5);
    expect(shown.map(({ title }) => title)).toEqual(['uat is being refreshed']);
    const copied = { name: 'uat', organizationId: '00D000000000009AAA', copiedAt: START + HOUR };
    await put({ ...prod, sandboxes: [copied], sandboxesAskedAt: START + 5 * HOUR }, uat);
    await pass(5);
    expect(shown.map(({ title }) => title)).toEqual(['uat is being refreshed', 'uat was refreshed']);
  });

  it('leads to the list when it is pressed', async () => {
    const { shown, start, windows } = setUp([scratch]);
    start();
    await settled();
    shown[0]?.press();
    expect(windows()).toBe(1);
  });
});

describe('silence', () => {
  it.each([
    ['an org in health', org('fine')],
    ['an org that ends, but not soon', org('later', { kind: 'scratch', expiresAt: START + 60 * DAY })],
    [
      'an org that has ended: its row says so',
      org('over', { kind: 'scratch', addedAt: START - 9 * DAY, expiresAt: START - DAY }),
    ],
    ['an archived org', { ...scratch, archivedAt: 5 }],
    ['an archived org whose sign-in idles', { ...idle, archivedAt: 5 }],
    ['a practice org', { ...scratch, practice: true }],
    ['a production org that names an end', org('prod', { expiresAt: START + DAY })],
    ['a sign-in that is kept alive', { ...idle, keepAlive: true }],
  ])('about %s', async (_what, given) => {
    const { shown, start, pass, store } = setUp([given]);
    // Four days: not so long that another end comes near.
    start();
    await pass(100);
    expect(shown).toEqual([]);
    expect(store.read().settings.lifeTold).toBeUndefined();
  });

  it('about what the person does not want to be told of', async () => {
    const { shown, start, pass } = setUp([scratch, idle], []);
    start();
    await pass(30);
    expect(shown).toEqual([]);
  });

  it('where it cannot be written down: it would be told every hour', async () => {
    const { shown, store, start, pass } = setUp([scratch]);
    store.failWrites('STORE_WRITE_FAILED');
    start();
    await pass(5);
    expect(shown).toEqual([]);
  });

  it('about the sign-in of an org that is about to be gone: one word is enough', async () => {
    const { shown, start, pass } = setUp([
      { ...scratch, addedAt: START - 28 * DAY, scopes: ['refresh_token'] },
    ]);
    start();
    await pass(5);
    expect(shown.map(({ title }) => title)).toEqual(['scratch expires on Thursday, May 7']);
  });
});
