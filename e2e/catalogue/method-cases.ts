import { generateKeyPairSync } from 'node:crypto';
import type { Locator } from '@playwright/test';
import type { AppPolicy } from '../salesforce/policies.ts';
import type { CatalogueCase } from './catalogue-case.ts';
import type { CatalogueStage } from './catalogue-stage.ts';

type Entries = Readonly<Record<string, string>>;

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherPair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PUBLIC_KEY = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const pemOf = (key: typeof pair.privateKey) => key.export({ type: 'pkcs8', format: 'pem' }).toString();

/** By username and password, at an org that still allows it. */
function byPassword({ practice, org, ann, entries, failByMethod }: CatalogueStage, typed: Entries) {
  practice.policies.setOrganization(org.organizationId, { passwordFlowAllowed: true });
  return failByMethod('Username and password', {
    'Login host or org URL': org.loginUrl,
    'Client id': entries.clientId,
    Username: ann.username,
    Password: ann.password,
    ...typed,
  });
}

/** By a JWT that is right, for an app that is set up for it, save for what is given. */
const byJwt =
  (policy: Partial<AppPolicy> = {}, typed: Entries = {}) =>
  ({ practice, org, ann, entries, failByMethod }: CatalogueStage): Promise<Locator> => {
    practice.policies.setApp(entries.clientId, {
      jwtPublicKeyPem: PUBLIC_KEY,
      permittedUsers: [ann.username],
      ...policy,
    });
    return failByMethod('JWT', {
      'Login host or org URL': org.loginUrl,
      'Client id': entries.clientId,
      Username: ann.username,
      Audience: 'https://login.salesforce.com',
      'Private key': pemOf(pair.privateKey),
      ...typed,
    });
  };

/** By the id and secret of an app, at the org's My Domain. */
const byClientCredentials =
  (policy: (stage: CatalogueStage) => Partial<AppPolicy>, host: 'My Domain' | 'login' = 'My Domain') =>
  (stage: CatalogueStage): Promise<Locator> => {
    const { practice, org, failByMethod } = stage;
    const app = practice.clientApps.all().find(({ clientSecret }) => clientSecret !== undefined);
    if (app?.clientSecret === undefined) throw new Error('The practice has no app with a secret');
    practice.policies.setApp(app.clientId, policy(stage));
    return failByMethod('Client credentials', {
      'Login host or org URL': host === 'login' ? org.loginUrl : org.instanceUrl,
      'Client id': app.clientId,
      'Client secret': app.clientSecret,
    });
  };

/** Failures of the ways to sign in that need no browser here. */
export const METHOD_CASES: readonly CatalogueCase[] = [
  {
    entry: 'authentication-failure',
    by: 'a wrong password',
    fail: (stage) => byPassword(stage, { Password: 'wrong + & % # ü' }),
  },
  {
    entry: 'authentication-failure',
    by: 'a sandbox’s user at production',
    fail: (stage) => {
      const sandbox = stage.practice.orgs.find(({ kind }) => kind === 'sandbox');
      const [user] = sandbox?.users ?? [];
      if (user === undefined) throw new Error('The practice has no sandbox with a user');
      return byPassword(stage, { Username: user.username, Password: user.password });
    },
  },
  {
    entry: 'authentication-failure',
    by: 'a security token that is missing',
    fail: (stage) => {
      stage.practice.policies.setUser(stage.ann.username, { trustedAddress: false });
      return byPassword(stage, {});
    },
  },
  {
    entry: 'jwt-authentication-failure',
    by: 'a user who is not there',
    fail: byJwt({}, { Username: 'nobody@acme.example' }),
  },
  {
    entry: 'jwt-not-approved',
    fail: (stage) => {
      stage.practice.end.approvals(stage.ann.username);
      return byJwt({ permittedUsers: 'everybody' })(stage);
    },
  },
  { entry: 'jwt-app-not-ready', fail: byJwt({ jwtPublicKeyPem: null }) },
  {
    entry: 'assertion-invalid',
    by: 'a key of another certificate',
    fail: byJwt({}, { 'Private key': pemOf(otherPair.privateKey) }),
  },
  {
    entry: 'audience-invalid',
    by: 'the other environment',
    fail: byJwt({}, { Audience: 'https://test.salesforce.com' }),
  },
  // Latchkey goes by the server's clock, so that only the server's word brings it about.
  {
    entry: 'assertion-expired',
    fail: byJwt({
      tokenFailure: { error: 'invalid_grant', description: 'assertion expired', flows: ['jwt'] },
    }),
  },
  { entry: 'my-domain-needed', fail: byClientCredentials(({ ann }) => ({ runAs: ann.username }), 'login') },
  { entry: 'run-as-missing', fail: byClientCredentials(() => ({ runAs: null })) },
  {
    entry: 'no-valid-scopes',
    fail: byClientCredentials(({ ann }) => ({
      runAs: ann.username,
      withheldScopes: ['api', 'web', 'openid', 'id', 'full'],
    })),
  },
  {
    entry: 'pasted-token-refused',
    by: 'a pasted token that has ended',
    fail: ({ org, failByMethod }) =>
      failByMethod('Access token', {
        'Access token': `${org.organizationId.slice(0, 15)}!${'A'.repeat(96)}`,
        'Instance URL': org.instanceUrl,
      }),
  },
  {
    entry: 'device-code-ended',
    fail: async ({ practice, app, org, entries, failByMethod }) => {
      practice.faults.add({ area: 'token', times: 1 }, { kind: 'edit-json', fields: { interval: '0.2' } });
      const poll = practice.faults.add({ grantType: 'device' }, { kind: 'hold' });
      const alert = await failByMethod('Device code', {
        'Login host or org URL': org.loginUrl,
        'Client id': entries.clientId,
      });
      await app.page
        .getByRole('dialog', { name: 'Add org' })
        .getByText(/^[A-Z0-9]{8}$/)
        .waitFor();
      practice.clock.advance(10 * 60_000);
      poll.remove();
      return alert;
    },
  },
];
