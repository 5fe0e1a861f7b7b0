import type { OAuthFailure, RestFailure } from '../salesforce/policies.ts';
import type { CatalogueCase } from './catalogue-case.ts';
import type { CatalogueStage } from './catalogue-stage.ts';
import { walkSignIn } from './walk-sign-in.ts';

/** Words for which the practice has no state of its own: the sign-in page says them because it is told to. */
const said =
  (error: string, description: string, shown: 'redirect' | 'error-page' = 'redirect') =>
  ({ practice, entries, failInBrowser, failInWindow }: CatalogueStage) => {
    practice.policies.setApp(entries.clientId, { authorizeFailure: { error, description, shown } });
    return shown === 'redirect' ? failInBrowser() : failInWindow();
  };

/** The same of the token endpoint, when the code is exchanged. */
const saidToCode =
  (failure: OAuthFailure) =>
  ({ practice, entries, failInBrowser }: CatalogueStage) => {
    practice.policies.setApp(entries.clientId, {
      tokenFailure: { ...failure, flows: ['authorization_code'] },
    });
    return failInBrowser();
  };

/** Words of the REST API, when the org is asked who it is. At a check the broker would renew the token first. */
const saidToCalls =
  (restFailure: RestFailure) =>
  ({ practice, org, failInBrowser }: CatalogueStage) => {
    practice.policies.setOrganization(org.organizationId, { restFailure });
    return failInBrowser();
  };

/** Failures of a sign-in in a browser: at Salesforce's page, or when its code is exchanged. */
export const SIGN_IN_CASES: readonly CatalogueCase[] = [
  {
    entry: 'app-not-installed',
    fail: ({ practice, entries, failInWindow }) => {
      practice.policies.setApp(entries.clientId, { installed: false });
      return failInWindow();
    },
  },
  {
    entry: 'approval-error',
    by: 'a user who may use the API only',
    fail: ({ practice, ann, failInWindow }) => {
      practice.policies.setUser(ann.username, { apiOnly: true });
      return failInWindow();
    },
  },
  {
    entry: 'app-blocked-by-admin',
    fail: ({ practice, entries, failInBrowser }) => {
      practice.policies.setApp(entries.clientId, { blocked: true });
      return failInBrowser();
    },
  },
  {
    entry: 'user-not-permitted',
    fail: ({ practice, entries, failInBrowser }) => {
      practice.policies.setApp(entries.clientId, { permittedUsers: [] });
      return failInBrowser();
    },
  },
  {
    entry: 'access-denied',
    fail: async ({ practice, ann, failInBrowser }) => {
      // Nobody is asked twice: with an approval there is no page to press Deny on.
      practice.end.approvals(ann.username);
      return failInBrowser({ answer: 'Deny' });
    },
  },
  {
    entry: 'client-id-unknown',
    fail: ({ failInWindow }) => failInWindow({ clientId: '3MVG9.of.another.org' }),
  },
  {
    entry: 'redirect-uri-mismatch',
    fail: ({ entries, failInWindow }) => failInWindow({ callbackUrl: `${entries.callbackUrl}/` }),
  },
  {
    entry: 'redirect-uri-missing',
    fail: said('redirect_uri_missing', 'redirect_uri not provided', 'error-page'),
  },
  { entry: 'pkce-required', fail: said('invalid_request', 'missing required code challenge') },
  {
    entry: 'response-type-not-supported',
    fail: said('unsupported_response_type', 'response type not supported'),
  },
  { entry: 'interaction-needed', fail: said('immediate_unsuccessful', '') },
  { entry: 'session-level', fail: said('invalid_session_level', '') },
  {
    entry: 'scope-not-allowed',
    fail: ({ practice, entries, failInBrowser }) => {
      practice.policies.setApp(entries.clientId, { withheldScopes: ['web'] });
      return failInBrowser();
    },
  },
  {
    entry: 'code-expired',
    by: 'a code that was used already',
    fail: ({ org, entries, failInBrowser }) =>
      failInBrowser({
        meddle: async (callback) => {
          await fetch(`${org.loginUrl}/services/oauth2/token`, {
            method: 'POST',
            body: new URLSearchParams({
              grant_type: 'authorization_code',
              code: callback.searchParams.get('code') ?? '',
              client_id: entries.clientId,
              redirect_uri: entries.callbackUrl,
            }),
          });
          return callback;
        },
      }),
  },
  {
    entry: 'code-invalid',
    by: 'a code that was changed on its way',
    fail: ({ failInBrowser }) =>
      failInBrowser({
        meddle: (callback) => {
          callback.searchParams.set('code', 'aPrx.not.a.code%3D%3D');
          return callback;
        },
      }),
  },
  {
    entry: 'code-verifier-missing',
    fail: saidToCode({ error: 'invalid_grant', description: 'missing required code verifier' }),
  },
  {
    entry: 'code-verifier-wrong',
    by: 'the code of another sign-in',
    fail: (stage) =>
      stage.failInBrowser({ meddle: (callback, address) => otherCode(stage, callback, address) }),
  },
  {
    entry: 'client-secret-wrong',
    by: 'a secret that is required and was not sent',
    fail: ({ practice, entries, failInBrowser }) => {
      practice.policies.setApp(entries.clientId, { requireSecretForWebServer: true });
      return failInBrowser();
    },
  },
  {
    entry: 'flow-disabled',
    by: 'an app that is switched off',
    fail: ({ practice, entries, failInWindow }) => {
      practice.policies.setApp(entries.clientId, { enabled: false });
      return failInWindow();
    },
  },
  ...['app_not_found', 'ecapp_policy_not_found', 'installation_error'].map((error) => ({
    entry: 'app-missing-in-org',
    by: error,
    fail: saidToCode({ error, description: '' }),
  })),
  {
    entry: 'grant-type-not-supported',
    fail: saidToCode({ error: 'unsupported_grant_type', description: 'grant type not supported' }),
  },
  {
    entry: 'wrong-http-method',
    fail: saidToCode({ error: 'invalid_request', description: 'must use HTTP POST' }),
  },
  { entry: 'unknown-error', fail: saidToCode({ error: 'unknown_error', description: 'retry your request' }) },
  // Here and not at a renewal, after which the host would be left alone for a while.
  { entry: 'salesforce-down', fail: saidToCode({ error: 'service_unavailable', description: '' }) },
  {
    entry: 'login-rate-exceeded',
    fail: ({ practice, ann, failInBrowser }) => {
      practice.policies.setUser(ann.username, { loginsPerHour: 0 });
      return failInBrowser();
    },
  },
  { entry: 'dpop-required', fail: saidToCode({ error: 'use_dpop_nonce', description: '' }) },
  {
    entry: 'session-invalid',
    by: 'a token that ends at once',
    fail: saidToCalls({
      status: 401,
      errorCode: 'INVALID_SESSION_ID',
      message: 'Session expired or invalid',
    }),
  },
  {
    entry: 'auth-header-malformed',
    fail: saidToCalls({ status: 401, errorCode: 'INVALID_AUTH_HEADER', message: 'INVALID_HEADER_TYPE' }),
  },
  {
    entry: 'oauth-token-bad',
    fail: ({ practice, org, failInBrowser }) => {
      practice.policies.setOrganization(org.organizationId, {
        identityFailure: { status: 403, text: 'Bad_OAuth_Token' },
      });
      return failInBrowser();
    },
  },
  {
    entry: 'oauth-token-of-another-org',
    fail: ({ practice, org, failInBrowser }) => {
      practice.policies.setOrganization(org.organizationId, {
        identityFailure: { status: 403, text: 'Wrong_Org' },
      });
      return failInBrowser();
    },
  },
];

/** A second sign-in with a PKCE challenge of its own, whose code comes back to the first. */
async function otherCode({ ann, entries }: CatalogueStage, callback: URL, address: URL): Promise<URL> {
  const other = new URL(address);
  other.searchParams.set('code_challenge', 'A'.repeat(43));
  const came = await walkSignIn(other.href, entries.callbackUrl, ann, 'Allow');
  callback.searchParams.set('code', came.searchParams.get('code') ?? '');
  return callback;
}
