import { describe, expect, it } from 'vitest';
import { makeOrg } from '../../fakes/memory-store.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { lifeEvents } from './life-events.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ADDED = Date.UTC(2026, 0, 1);
const END = ADDED + 20 * DAY + 10 * HOUR;
const SCRATCH = makeOrg({ kind: 'scratch', expiresAt: END, addedAt: ADDED, scopes: ['api', 'web'] });

const at = (now: number, ...orgs: readonly OrgRecord[]) => lifeEvents(orgs, now);
const event = (kind: string, org: OrgRecord, when: number) => ({ kind, orgKey: org.key, at: when });

describe('the end of a scratch or trial org', () => {
  it('is said in its last seven days, and once it is over', () => {
    expect(at(END - 7 * DAY, SCRATCH)).toEqual([event('expires-soon', SCRATCH, END)]);
    expect(at(END - 1, SCRATCH)).toEqual([event('expires-soon', SCRATCH, END)]);
    expect(at(END + 2 * HOUR, SCRATCH)).toEqual([event('expired', SCRATCH, END)]);
    const trial: OrgRecord = { ...SCRATCH, kind: 'trial' };
    expect(at(END - DAY, trial)).toEqual([event('expires-soon', trial, END)]);
  });

  it('is not said earlier', () => {
    expect(at(END - 7 * DAY - 1, SCRATCH)).toEqual([]);
  });

  it('is not said of a day while it is that day anywhere: at UTC-11 an org lives on when UTC has the next one', () => {
    const day = Date.UTC(2026, 0, 21);
    const onThatDay = { ...SCRATCH, expiresAt: day };
    const endOfDayAt = (zone: number) => day + DAY - zone * HOUR;
    for (const zone of [14, 0, -11]) {
      expect(at(endOfDayAt(zone) - 1, onThatDay)).toEqual([event('expires-soon', onThatDay, day)]);
      expect(at(endOfDayAt(zone) - 7 * DAY - HOUR, onThatDay)).toEqual([]);
    }
    expect(at(endOfDayAt(-12) + HOUR + 1, onThatDay)).toEqual([event('expired', onThatDay, day)]);
  });

  it('is still said of a day on which a token was issued, once that day is over everywhere', () => {
    const day = Date.UTC(2026, 0, 21);
    const used = { ...SCRATCH, expiresAt: day, lastRefreshedAt: day + 20 * HOUR };
    expect(at(day + 21 * HOUR, used)).toEqual([event('expires-soon', used, day)]);
    expect(at(day + 2 * DAY, used)).toEqual([event('expired', used, day)]);
  });

  it('is not said of an org that did not tell its end', () => {
    const untold = makeOrg({ kind: 'scratch', addedAt: ADDED, scopes: ['api', 'web'] });
    expect(at(END + DAY, untold)).toEqual([]);
  });

  it.each(['production', 'sandbox', 'developer', 'unknown'] as const)('is not said of a %s org', (kind) => {
    expect(at(END - DAY, { ...SCRATCH, kind })).toEqual([]);
    expect(at(END + DAY, { ...SCRATCH, kind })).toEqual([]);
  });

  it('is not called past by a clock that is a little fast', () => {
    expect(at(END + HOUR / 2, SCRATCH)).toEqual([event('expires-soon', SCRATCH, END)]);
  });

  it('is not said of an org that issued a token after it: it lives on, or our clock is days fast', () => {
    expect(at(END + 2 * DAY, { ...SCRATCH, lastRefreshedAt: END + DAY })).toEqual([]);
  });

  it('is not said by a clock that was set back', () => {
    expect(at(END - 2 * DAY, { ...SCRATCH, lastRefreshedAt: END - DAY })).toEqual([]);
  });

  it('is not said of an archived org', () => {
    expect(at(END - DAY, { ...SCRATCH, archivedAt: END - 2 * DAY })).toEqual([]);
    expect(at(END + DAY, { ...SCRATCH, archivedAt: END - 2 * DAY })).toEqual([]);
  });
});

describe('a sign-in that dies of idleness', () => {
  const IDLE = makeOrg({ addedAt: ADDED });
  const IDLE_END = ADDED + 30 * DAY;

  it('is said in its last five days', () => {
    expect(at(IDLE_END - 5 * DAY, IDLE)).toEqual([event('goes-idle', IDLE, IDLE_END)]);
  });

  it('is not said earlier, nor once it is past', () => {
    expect(at(IDLE_END - 5 * DAY - 1, IDLE)).toEqual([]);
    expect(at(IDLE_END, IDLE)).toEqual([]);
  });

  it.each<[string, Partial<OrgRecord>]>([
    ['is kept alive', { keepAlive: true }],
    ['has no refresh token', { scopes: ['api', 'web'] }],
    ['is made anew with a key', { method: 'jwt' }],
    ['was renewed since', { lastRefreshedAt: IDLE_END - 10 * DAY }],
    ['is archived', { archivedAt: IDLE_END - 20 * DAY }],
    [
      'needs a sign-in already',
      { needsSignIn: { since: 1, code: 'NEEDS_SIGN_IN', error: '', description: '' } },
    ],
    ['was renewed in a future that the clock has left again', { lastRefreshedAt: IDLE_END + 60 * DAY }],
  ])('is not said of one that %s', (_what, given) => {
    expect(at(IDLE_END - DAY, { ...IDLE, ...given })).toEqual([]);
  });

  it('is not said of an org that has ended', () => {
    const ended = { ...SCRATCH, scopes: ['refresh_token'], expiresAt: IDLE_END - 3 * DAY };
    expect(at(IDLE_END - DAY, ended)).toEqual([event('expired', ended, IDLE_END - 3 * DAY)]);
  });
});

describe('a refreshed sandbox', () => {
  const COPIED = ADDED + 3 * DAY;
  const NEW_ID = '00D000000000009AAA';
  const uat = makeOrg({
    organizationId: '00D000000000002AAA',
    kind: 'sandbox',
    instanceUrl: 'https://acme--uat.sandbox.my.salesforce.com',
    addedAt: ADDED,
  });
  const production = (given: Partial<OrgRecord> = {}) =>
    makeOrg({
      addedAt: ADDED,
      sandboxes: [{ name: 'UAT', organizationId: NEW_ID, copiedAt: COPIED }],
      ...given,
    });
  const now = COPIED + DAY;

  it('is said when production names another organization behind its My Domain', () => {
    expect(at(now, production(), uat)).toEqual([event('sandbox-refreshed', uat, COPIED)]);
  });

  it.each<[string, OrgRecord, Partial<OrgRecord>]>([
    [
      'production names the same one',
      production({ sandboxes: [{ name: 'uat', organizationId: uat.organizationId, copiedAt: COPIED }] }),
      {},
    ],
    [
      'the copy is not done',
      production({ sandboxes: [{ name: 'uat', copying: { status: 'Processing' } }] }),
      {},
    ],
    [
      'production does not say when',
      production({ sandboxes: [{ name: 'uat', organizationId: NEW_ID }] }),
      {},
    ],
    ['the row was signed in to since', production(), { lastRefreshedAt: COPIED + 1 }],
    ['the row is archived', production(), { archivedAt: 1 }],
    ['it is another customer’s', production({ instanceUrl: 'https://other.my.salesforce.com' }), {}],
    ['it is in another cloud', production({ instanceUrl: 'https://acme.my.salesforce.mil' }), {}],
    [
      'a developer edition is named alike',
      production({ instanceUrl: 'https://acme.develop.my.salesforce.com' }),
      {},
    ],
    [
      'it is another sandbox',
      production({ sandboxes: [{ name: 'qa', organizationId: NEW_ID, copiedAt: COPIED }] }),
      {},
    ],
    [
      'the copy is done in a time to come',
      production({ sandboxes: [{ name: 'uat', organizationId: NEW_ID, copiedAt: now + DAY }] }),
      {},
    ],
  ])('is not said where %s', (_what, parent, given) => {
    expect(at(now, parent, { ...uat, ...given })).toEqual([]);
  });
});

describe('a sandbox that is being copied', () => {
  const ASKED = ADDED + 3 * DAY;
  const BEGAN = ASKED - 2 * HOUR;
  const uat = makeOrg({ organizationId: '00D000000000002AAA', kind: 'sandbox', addedAt: ADDED });
  const copying = { status: 'Processing', percent: 40, startedAt: BEGAN };
  const production = (given: Partial<OrgRecord> = {}) =>
    makeOrg({
      addedAt: ADDED,
      sandboxes: [{ name: 'uat', organizationId: uat.organizationId, copying }],
      sandboxesAskedAt: ASKED,
      ...given,
    });

  it('is said for a day after production has said so', () => {
    expect(at(ASKED, production(), uat)).toEqual([event('sandbox-copying', uat, BEGAN)]);
    expect(at(ASKED + DAY, production(), uat)).toEqual([event('sandbox-copying', uat, BEGAN)]);
  });

  it('is told by whoever of production’s users was asked last', () => {
    const later = production({
      userId: '005000000000002AAA',
      sandboxes: [{ name: 'uat', organizationId: uat.organizationId }],
      sandboxesAskedAt: ASKED + HOUR,
    });
    expect(at(ASKED + HOUR, production(), later, uat)).toEqual([]);
    expect(at(ASKED + HOUR, later, production(), uat)).toEqual([]);
  });

  it.each<[string, OrgRecord, Partial<OrgRecord>, number]>([
    ['production said so more than a day ago', production(), {}, ASKED + DAY + 1],
    ['the clock was set back since', production(), {}, ASKED - 2 * HOUR],
    ['the row is of another copy', production(), { organizationId: '00D000000000009AAA' }, ASKED],
    ['the row is archived', production(), { archivedAt: 1 }, ASKED],
    ['the row is no sandbox', production(), { kind: 'production' }, ASKED],
    [
      'the copy waits for its turn: it has not begun',
      production({
        sandboxes: [{ name: 'uat', organizationId: uat.organizationId, copying: { status: 'Pending' } }],
      }),
      {},
      ASKED,
    ],
    ['it is a sandbox that says so', production({ kind: 'sandbox' }), {}, ASKED],
  ])('is not said where %s', (_what, parent, given, now) => {
    expect(at(now, parent, { ...uat, ...given })).toEqual([]);
  });
});
