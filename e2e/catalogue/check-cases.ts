import type { OrganizationPolicy, RestFailure } from '../salesforce/policies.ts';
import type { CatalogueCase } from './catalogue-case.ts';
import type { CatalogueStage } from './catalogue-stage.ts';

/** Checks an org that refuses calls by this policy. */
const checkWith = (policy: Partial<OrganizationPolicy>) => async (stage: CatalogueStage) => {
  await stage.readyOrg();
  stage.practice.policies.setOrganization(stage.org.organizationId, policy);
  return stage.failInRow('Check');
};

/** Words for which the practice has no state of its own. */
const saidToCalls = (restFailure: RestFailure) => checkWith({ restFailure });

/** What the REST API of an org answers when the org is checked. */
export const CHECK_CASES: readonly CatalogueCase[] = [
  {
    entry: 'session-without-api',
    by: 'API Access Control',
    fail: async (stage) => {
      await stage.readyOrg();
      stage.practice.policies.setApp(stage.entries.clientId, { installed: false });
      stage.practice.policies.setOrganization(stage.org.organizationId, { apiAccessControl: true });
      return stage.failInRow('Check');
    },
  },
  {
    entry: 'app-not-attached-to-agent',
    fail: saidToCalls({
      status: 401,
      errorCode: 'INVALID_SESSION_ID',
      message: 'Connected app is not attached to Agent',
    }),
  },
  { entry: 'api-limit-exceeded', fail: checkWith({ dailyApiRequests: 0 }) },
  { entry: 'api-off-in-org', fail: checkWith({ apiEnabled: false }) },
  {
    entry: 'api-off-for-user',
    fail: async (stage) => {
      await stage.readyOrg();
      stage.practice.policies.setUser(stage.ann.username, { apiEnabled: false });
      return stage.failInRow('Check');
    },
  },
  { entry: 'org-gone', by: 'a scratch org that was deleted', fail: checkWith({ state: 'deleted' }) },
  {
    entry: 'wrong-host-for-data',
    fail: saidToCalls({
      status: 400,
      errorCode: 'URL_NOT_RESET',
      message: 'Destination URL not reset. The URL returned from login must be set',
    }),
  },
  {
    entry: 'api-version-retired',
    fail: saidToCalls({ status: 400, errorCode: 'UNSUPPORTED_API_VERSION', message: '' }),
  },
];
