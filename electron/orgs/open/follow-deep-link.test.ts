import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createFakeHandOff, createFakeOrgBrowsers } from '../../fakes/fake-org-browsers.ts';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import type { VaultState } from '../../../shared/app-status.ts';
import { ok } from '../../../shared/result.ts';
import type { DeepLinkSubject } from '../../ports/deep-link-questions.ts';
import type { HttpRequest } from '../../ports/http.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { createOwnSessions } from './own-sessions.ts';
import { passedBefore } from '../guard/production-guard.ts';
import { createOrgStates } from '../records/org-states.ts';
import { createFollowDeepLink } from './follow-deep-link.ts';

const PRODUCTION = makeOrg({ alias: 'acme', kind: 'production' });
const SANDBOX = makeOrg({ alias: 'acme-uat', kind: 'sandbox' });
const FLOWS = '/lightning/setup/Flows/home';

function setUp(org: OrgRecord, others: readonly OrgRecord[] = []) {
  const asked: DeepLinkSubject[] = [];
  const unknown: string[] = [];
  const forms: unknown[] = [];
  const log = createFakeLog();
  const windows = createFakeOrgWindows();
  const token = () => Promise.resolve(ok({ accessToken: 'token', instanceUrl: org.instanceUrl }));
  const can = { follow: true };
  const vault: { state: VaultState } = { state: { kind: 'open', keptBy: 'keychain' } };
  let answer: Promise<boolean> = Promise.resolve(true);
  const follow = createFollowDeepLink({
    store: createMemoryStore([org, ...others]),
    windows,
    log,
    guard: passedBefore,
    ownSessions: createOwnSessions(),
    states: createOrgStates(createFakeClock()),
    broker: { fresh: token, cached: token, renew: token },
    http: {
      send: (request: HttpRequest) => {
        forms.push(request.form);
        const body = JSON.stringify({ frontdoor_uri: `${org.instanceUrl}/secur/frontdoor.jsp?otp=once` });
        return Promise.resolve(ok({ status: 200, headers: { 'content-type': 'application/json' }, body }));
      },
    },
    used: () => undefined,
    orgBrowsers: createFakeOrgBrowsers(),
    handOff: createFakeHandOff(),
    prepare: () => Promise.resolve(),
    vault: { state: () => vault.state },
    mayFollow: () => can.follow,
    questions: {
      mayOpen: (subject) => {
        asked.push(subject);
        return answer;
      },
      tellUnknown: (alias) => {
        unknown.push(alias);
        return Promise.resolve();
      },
    },
  });
  const answerWith = (next: Promise<boolean>) => {
    answer = next;
  };
  return { follow, asked, unknown, forms, log, windows, vault, can, answerWith };
}

describe('a link from outside', () => {
  it('opens a sandbox at its path without a question', async () => {
    const { follow, asked, forms, windows } = setUp(SANDBOX);
    await follow(`latchkey://open/acme-uat?path=${encodeURIComponent(FLOWS)}`);
    expect(asked).toEqual([]);
    expect(windows.calls).toHaveLength(1);
    expect(JSON.stringify(forms)).toContain(FLOWS.slice(1));
  });

  it('finds the alias whatever its case, and the exact one before that', async () => {
    const { follow, windows, forms } = setUp(SANDBOX, [makeOrg({ key: 'o:2', alias: 'ACME-UAT' })]);
    await follow('latchkey://open/acme-uat');
    expect(windows.calls).toHaveLength(1);
    await follow('latchkey://open/Acme-Uat');
    expect(windows.calls).toHaveLength(1);
    expect(forms).toHaveLength(1);
  });

  it.each(['production', 'unknown'] as const)('asks before it opens an org of kind %s', async (kind) => {
    const { follow, asked, windows } = setUp({ ...PRODUCTION, kind });
    await follow(`latchkey://open/acme?path=${FLOWS}`);
    expect(asked).toEqual([expect.objectContaining({ alias: 'acme', kind, path: FLOWS })]);
    expect(windows.calls).toHaveLength(1);
  });

  it('opens nothing, and asks the org nothing, when the person says no', async () => {
    const { follow, forms, windows, answerWith } = setUp(PRODUCTION);
    answerWith(Promise.resolve(false));
    await follow('latchkey://open/acme');
    expect(windows.calls).toEqual([]);
    expect(forms).toEqual([]);
  });

  it('is dropped while another waits for its answer', async () => {
    const { follow, asked, windows, answerWith, log } = setUp(PRODUCTION, [
      makeOrg({ key: 'o:2', alias: 'uat', kind: 'sandbox' }),
    ]);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    answerWith(promise);
    const first = follow('latchkey://open/acme');
    await follow('latchkey://open/uat');
    await follow('latchkey://open/acme');
    expect(asked).toHaveLength(1);
    expect(windows.calls).toEqual([]);
    resolve(true);
    await first;
    expect(windows.calls).toHaveLength(1);
    expect(log.lines.join()).toContain('another is being followed');
    await follow('latchkey://open/acme');
    expect(asked).toHaveLength(2);
  });

  it.each(['keychain-locked', 'passphrase-needed', 'key-mismatch'] as const)(
    'is ignored while the vault is %s',
    async (kind) => {
      const { follow, asked, unknown, windows, vault } = setUp(PRODUCTION);
      vault.state = { kind };
      await follow('latchkey://open/acme');
      await follow('latchkey://open/nobody');
      expect([asked, unknown, windows.calls]).toEqual([[], [], []]);
    },
  );

  it('is dropped in a flood', async () => {
    const { follow, asked, can } = setUp(PRODUCTION);
    can.follow = false;
    await follow('latchkey://open/acme');
    expect(asked).toEqual([]);
  });

  it('that names no org is told as such, its words made plain', async () => {
    const { follow, unknown, windows } = setUp(SANDBOX);
    await follow(`latchkey://open/${encodeURIComponent('no\u202ebody\n!')}`);
    expect(unknown).toEqual(['no body !']);
    expect(windows.calls).toEqual([]);
  });

  it('of another shape does nothing, and the log does not repeat it', async () => {
    const { follow, asked, unknown, windows, log } = setUp(SANDBOX);
    await follow('latchkey://open/acme-uat?token=secret-canary');
    expect([asked, unknown, windows.calls]).toEqual([[], [], []]);
    expect(log.lines.join()).not.toContain('secret-canary');
  });
});
