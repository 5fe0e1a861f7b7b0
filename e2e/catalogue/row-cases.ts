import type { FaultEffect } from '../salesforce/faults.ts';
import type { AppPolicy, OAuthFailure } from '../salesforce/policies.ts';
import type { CatalogueCase } from './catalogue-case.ts';
import type { CatalogueStage } from './catalogue-stage.ts';

const MINUTE = 60_000;

/** An org whose access token has ended, so that copying one has to renew it. */
async function renew(stage: CatalogueStage, refuse: () => void) {
  await stage.readyOrg();
  refuse();
  stage.practice.end.accessTokens(stage.ann.username);
  return stage.failInRow('Copy token');
}

const renewWith = (change: Partial<AppPolicy>) => (stage: CatalogueStage) =>
  renew(stage, () => stage.practice.policies.setApp(stage.entries.clientId, change));

/** Words for which the practice has no state of its own. */
const saidToRefresh = (failure: OAuthFailure) =>
  renewWith({ tokenFailure: { ...failure, flows: ['refresh_token'] } });

/** An org that is opened, and gets this answer in place of a one-time URL. */
const openWith =
  (answer: Omit<Extract<FaultEffect, { kind: 'answer' }>, 'kind'>) => async (stage: CatalogueStage) => {
    await stage.readyOrg();
    stage.practice.faults.add({ area: 'single-access' }, { kind: 'answer', ...answer });
    return stage.failInRow('Open');
  };

/** Failures of an org in the list: when its saved sign-in is renewed, and when it is opened. */
export const ROW_CASES: readonly CatalogueCase[] = [
  { entry: 'ip-restricted', fail: renewWith({ ipRestricted: true }) },
  {
    entry: 'ip-restricted',
    by: 'login hours',
    fail: (stage) =>
      renew(stage, () => stage.practice.policies.setUser(stage.ann.username, { loginRestriction: 'hours' })),
  },
  { entry: 'app-blocked-by-admin', by: 'at a renewal', fail: renewWith({ blocked: true }) },
  { entry: 'user-not-permitted', by: 'at a renewal', fail: renewWith({ permittedUsers: [] }) },
  {
    entry: 'client-secret-wrong',
    by: 'works once, fails at renewal',
    fail: renewWith({ requireSecretForRefresh: true }),
  },
  {
    entry: 'user-inactive',
    fail: (stage) =>
      renew(stage, () => stage.practice.policies.setUser(stage.ann.username, { state: 'frozen' })),
  },
  {
    entry: 'org-inactive',
    fail: (stage) =>
      renew(stage, () =>
        stage.practice.policies.setOrganization(stage.org.organizationId, { state: 'suspended' }),
      ),
  },
  {
    entry: 'refresh-token-dead',
    fail: (stage) => renew(stage, () => void stage.practice.end.approvals(stage.ann.username)),
  },
  {
    entry: 'token-validity-expired',
    fail: (stage) =>
      renew(stage, () => {
        const { practice, entries } = stage;
        practice.policies.setApp(entries.clientId, { refreshPolicy: { kind: 'lifetime', ms: MINUTE } });
        practice.clock.advance(MINUTE);
      }),
  },
  {
    entry: 'org-data-gone',
    fail: saidToRefresh({ error: 'invalid_grant', description: 'Data Not Available' }),
  },
  {
    entry: 'pages-not-allowed',
    by: 'a user who may use the API only',
    fail: async (stage) => {
      await stage.readyOrg();
      stage.practice.policies.setUser(stage.ann.username, { apiOnly: true });
      return stage.failInRow('Open');
    },
  },
  {
    entry: 'proxy-page',
    fail: openWith({ status: 403, headers: { 'content-type': 'text/html' }, body: '<h1>Proxy</h1>' }),
  },
  {
    entry: 'resource-not-found',
    fail: openWith({
      status: 404,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]),
    }),
  },
];
