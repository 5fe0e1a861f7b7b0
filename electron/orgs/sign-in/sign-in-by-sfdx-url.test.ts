import { expect, it } from 'vitest';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import { createFakeHttp, jsonAnswer, type FakeAnswer } from '../../oauth/fake-http.ts';
import type { HttpRequest } from '../../ports/http.ts';
import { createGrants } from '../grants/grants.ts';
import { signInBySfdxUrl, type SfdxUrlAttempt } from './sign-in-by-sfdx-url.ts';
import { createTakeovers, digestOf } from './takeovers.ts';

/** The way of a pasted refresh token: what is durable when, and what is given back. */

const instanceUrl = 'https://acme.my.salesforce.com';
const ORG = makeOrg({ method: 'sfdx-url', alias: 'Acme' });
const ENTRY = `sign-in:${digestOf('pasted')}`;
const RESET = { failure: { kind: 'reset', detail: 'ECONNRESET', mayHaveArrived: true } } as const;
const attempt: SfdxUrlAttempt = {
  method: 'sfdx-url',
  loginHost: instanceUrl,
  clientApp: {
    record: {
      id: 'app',
      clientId: 'app',
      name: 'App',
      callbackUrls: [],
      hasSecret: false,
      scopes: [],
      flows: ['web-server'],
      loginHost: null,
      practice: false,
    },
    credentials: { clientId: 'app' },
  },
  refreshToken: 'pasted',
};

/** An org that rotates; `fault` answers in its place. */
function setUp() {
  const vault = createMemoryVault();
  const grants = createGrants(vault);
  const store = createMemoryStore();
  /** The entry at the time of each request, by the request's path. */
  const entryAt = new Map<string, string | undefined>();
  let fault: (request: HttpRequest) => FakeAnswer | undefined = () => undefined;
  let issued = 0;
  const http = createFakeHttp((request) => {
    const { pathname } = new URL(request.url);
    if (!entryAt.has(pathname)) entryAt.set(pathname, vault.records.get(ENTRY));
    const wrong = fault(request);
    if (wrong !== undefined) return wrong;
    if (pathname.endsWith('/token')) {
      issued += 1;
      return jsonAnswer({
        access_token: `access-${issued}`,
        refresh_token: `rotated-${issued}`,
        instance_url: instanceUrl,
        token_type: 'Bearer',
        scope: 'api web',
      });
    }
    if (pathname.endsWith('/revoke')) return { status: 200, headers: {}, body: '' };
    if (pathname === '/services/data') return jsonAnswer([{ version: '68.0' }]);
    if (pathname.endsWith('/userinfo')) {
      return jsonAnswer({ organization_id: ORG.organizationId, user_id: ORG.userId });
    }
    return pathname.includes('/sobjects/User/')
      ? jsonAnswer({ Username: ORG.username })
      : jsonAnswer([{ errorCode: 'NOT_FOUND' }], 404);
  });
  const start = () => createTakeovers({ vault, grants, store });
  let takeovers = start();
  return {
    vault,
    grants,
    store,
    entryAt,
    signIn: (signal = new AbortController().signal) =>
      signInBySfdxUrl({ http, clock: createFakeClock(), takeovers }, attempt, signal),
    /** What only the memory held is gone. */
    restart: () => {
      takeovers = start();
    },
    failAt: (path: string, answer: FakeAnswer) => {
      fault = ({ url }) => (new URL(url).pathname.endsWith(path) ? answer : undefined);
    },
    fail: (by: typeof fault) => {
      fault = by;
    },
    mend: () => {
      fault = () => undefined;
    },
    sent: () =>
      http.requests.flatMap(({ url, form }) =>
        url.endsWith('/token')
          ? [form?.['refresh_token']]
          : url.endsWith('/revoke')
            ? [`revoked ${form?.['token']}`]
            : [],
      ),
  };
}

it('sends nothing while the vault takes no writing', async () => {
  const { vault, signIn, sent } = setUp();
  vault.failWrites('STORE_WRITE_FAILED');
  expect(await signIn()).toMatchObject({ error: { code: 'STORE_WRITE_FAILED' } });
  expect(sent()).toEqual([]);
});

it('has the answer durable before it asks the org whose it is', async () => {
  const { signIn, entryAt } = setUp();
  expect(await signIn()).toMatchObject({
    value: { borrowed: false, grant: { refreshToken: 'rotated-1', takenFrom: digestOf('pasted') } },
  });
  expect(entryAt.get('/services/oauth2/token')).toBe('');
  expect(entryAt.get('/services/data')).toContain('rotated-1');
});

it('goes on where a passing fault stopped it, over a restart: nothing is revoked, the spent token is not sent again', async () => {
  const { signIn, failAt, mend, restart, sent } = setUp();
  for (const answer of [RESET, jsonAnswer('down', 503), jsonAnswer('', 302)]) {
    failAt('/userinfo', answer);
    expect((await signIn()).ok).toBe(false);
    restart();
  }
  mend();
  expect(await signIn()).toMatchObject({
    value: { grant: { accessToken: 'access-1', refreshToken: 'rotated-1' } },
  });
  expect(sent()).toEqual(['pasted']);
});

it('renews with the rotated token when the kept access token has ended meanwhile', async () => {
  const { signIn, fail, failAt, sent, vault } = setUp();
  failAt('/userinfo', RESET);
  await signIn();
  fail(({ headers }) =>
    headers?.['authorization'] === 'Bearer access-1'
      ? jsonAnswer([{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }], 401)
      : undefined,
  );
  expect(await signIn()).toMatchObject({ value: { grant: { refreshToken: 'rotated-2' } } });
  expect(sent()).toEqual(['pasted', 'rotated-1']);
  expect(vault.records.get(ENTRY)).toContain('rotated-2');
});

it('holds an answer that the disk refuses until the URL is pasted again', async () => {
  const { vault, signIn, mend, fail, sent } = setUp();
  fail(({ url }) => {
    if (url.endsWith('/token')) vault.failWrites('STORE_WRITE_FAILED');
    return url.endsWith('/userinfo') ? RESET : undefined;
  });
  await signIn();
  mend();
  expect(await signIn()).toMatchObject({ value: { grant: { refreshToken: 'rotated-1' } } });
  expect(sent()).toEqual(['pasted']);
});

it('gives the grant back when the person cancels, or the org refuses this user for good', async () => {
  const cancelled = setUp();
  const controller = new AbortController();
  cancelled.fail(({ url }) => {
    if (url.endsWith('/userinfo')) controller.abort();
    return undefined;
  });
  expect(await cancelled.signIn(controller.signal)).toMatchObject({ error: { code: 'SIGN_IN_CANCELLED' } });
  const refused = setUp();
  refused.failAt('/userinfo', jsonAnswer([{ errorCode: 'API_DISABLED_FOR_ORG' }], 403));
  expect(await refused.signIn()).toMatchObject({ error: { code: 'ACCESS_REFUSED' } });
  for (const { sent, vault } of [cancelled, refused]) {
    expect([sent(), vault.ids()]).toEqual([['pasted', 'revoked rotated-1'], []]);
  }
});

it('leaves nothing behind of a token that Salesforce refuses', async () => {
  const { signIn, failAt, vault } = setUp();
  failAt(
    '/token',
    jsonAnswer({ error: 'invalid_grant', error_description: 'expired access/refresh token' }, 400),
  );
  expect(await signIn()).toMatchObject({ error: { code: 'SIGN_IN_REFUSED' } });
  expect(vault.ids()).toEqual([]);
});

it('does not send a token that an org of the list has used up, whatever a kill left of the takeover', async () => {
  const { signIn, grants, store, sent, vault } = setUp();
  await signIn();
  await store.update((state) => ({ ...state, orgs: [ORG] }));
  const grant = { accessToken: 'access-8', instanceUrl, takenFrom: digestOf('pasted') };
  // Killed before the takeover was ended, and not renewed since: what was kept is still the newest.
  await grants.write(ORG.key, { ...grant, refreshToken: 'rotated-1' });
  expect((await signIn()).ok).toBe(true);
  await grants.write(ORG.key, { ...grant, refreshToken: 'rotated-8' });
  for (let time = 0; time < 2; time += 1) {
    const refused = await signIn();
    expect(refused).toMatchObject({ error: { code: 'SFDX_URL_INVALID' } });
    if (!refused.ok) expect(refused.error.message).toContain('used here before: Acme');
    expect(vault.ids()).toEqual([`org:${ORG.key}`]);
  }
  expect(sent()).toEqual(['pasted']);
});
