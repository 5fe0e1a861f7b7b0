import type { PracticeRequest } from '../http/practice-request.ts';
import type { Reply } from '../http/reply.ts';
import { newAccessToken } from '../opaque-secret.ts';
import { checkPassword, PASSWORD_PROBLEM_STATUS, type PasswordProblem } from '../oauth/check-password.ts';
import { sessionTimeout } from '../oauth/token-response.ts';
import type { Account } from '../organizations.ts';
import { toShortId } from '../salesforce-id.ts';
import { myDomainOf, type World } from '../world.ts';
import { elements, soapAnswer, soapFault, textOfElement, type SoapFault } from './envelope.ts';
import { userInfoOf } from './user-info.ts';

const INVALID_LOGIN: SoapFault = {
  code: 'INVALID_LOGIN',
  message: 'Invalid username, password, security token; or user locked out.',
};

/** Salesforce.md 2.2. The words of all but the first two are [U]. */
const PROBLEMS: Readonly<Record<Exclude<PasswordProblem, 'expired'>, SoapFault>> = {
  'wrong-host': INVALID_LOGIN,
  'wrong-password': INVALID_LOGIN,
  'token-required': {
    code: 'LOGIN_MUST_USE_SECURITY_TOKEN',
    message:
      'Invalid username, password, security token; or user locked out. Are you at a new location? You must add a security token to your password to log in.',
  },
  locked: { code: 'PASSWORD_LOCKOUT', message: 'The user is locked out.' },
};

/** The newest version that has login(); it ends in Summer '27 (salesforce.md 0.10). */
const LAST_WITH_LOGIN = 64;

/** SOAP `login` (salesforce.md 7.1): for old orgs that switched it on, and versions up to 64. */
export function soapLogin(request: PracticeRequest, world: World, version: number, body: string): Reply {
  if (version > LAST_WITH_LOGIN) {
    // [U]: the wording.
    return soapFault({
      code: 'UNSUPPORTED_API_VERSION',
      message: 'login() is not available in this version.',
    });
  }
  const account = world.directory.accountByUsername(textOfElement(body, 'username'));
  if (account === undefined) return soapFault(INVALID_LOGIN);
  const problem = checkPassword(world, request.host.role, account, textOfElement(body, 'password'));
  const refused = refuseLogin(world, account);
  note(world, account, problem === null && refused === null ? 'Success' : statusOf(problem));
  if (problem !== null && problem !== 'expired') return soapFault(PROBLEMS[problem]);
  if (refused !== null) return soapFault(refused);
  return soapAnswer('login', loginResult(world, account, version, problem === 'expired'));
}

function statusOf(problem: PasswordProblem | null): string {
  return problem === null ? 'Failed' : PASSWORD_PROBLEM_STATUS[problem];
}

function note(world: World, { organization, user }: Account, status: string): void {
  world.logins.add({
    organizationId: organization.id,
    userId: user.id,
    status,
    type: 'Partner Product',
    subType: '',
    application: 'SOAP',
  });
}

/** What org and user have against a login whose password is right; wordings [U] but for the codes. */
function refuseLogin(world: World, { organization, user }: Account): SoapFault | null {
  const org = world.policies.organization(organization.id);
  const policy = world.policies.user(user.username);
  if (org.soapFailure !== null) return org.soapFailure;
  if (org.state !== 'active') return { code: 'ORG_LOCKED', message: 'The organization is locked.' };
  if (!org.soapLoginAllowed) {
    return { code: 'INVALID_OPERATION', message: 'SOAP API login() is disabled by default in this org.' };
  }
  if (policy.state === 'inactive' || policy.state === 'frozen') return INVALID_LOGIN;
  if (policy.loginRestriction === 'ip') {
    return { code: 'LOGIN_DURING_RESTRICTED_DOMAIN', message: 'cannot login from your current domain' };
  }
  if (policy.loginRestriction === 'hours') {
    return { code: 'LOGIN_DURING_RESTRICTED_TIME', message: 'cannot login during this time' };
  }
  if (world.logins.withinAnHour(user.id) >= policy.loginsPerHour) {
    return { code: 'LOGIN_RATE_EXCEEDED', message: 'login rate exceeded' };
  }
  if (!org.apiEnabled) {
    return { code: 'API_DISABLED_FOR_ORG', message: 'API is not enabled for this Organization or Partner' };
  }
  return policy.apiEnabled
    ? null
    : { code: 'API_CURRENTLY_DISABLED', message: 'API is disabled for this User' };
}

/** An expired password still gets a sid, which is good for changing the password and nothing else. */
function loginResult(world: World, account: Account, version: number, expired: boolean): string {
  const { organization, user } = account;
  const host = myDomainOf(world, organization.id);
  const sid = newAccessToken(organization.id);
  world.issued.add('sid', sid);
  world.sessions.open(sid, {
    kind: 'soap',
    organizationId: organization.id,
    userId: user.id,
    hostId: host.id,
    clientId: null,
    grantId: null,
    parent: null,
    scopes: expired ? [] : ['full'],
    timeoutMs: sessionTimeout(world, account, null),
  });
  world.save();
  const at = (api: string): string =>
    `${host.origin}/services/Soap/${api}/${version}.0/${toShortId(organization.id)}`;
  const head = elements({
    metadataServerUrl: at('m'),
    passwordExpired: expired,
    sandbox: organization.environment === 'sandbox',
    serverUrl: at('u'),
    sessionId: sid,
    userId: user.id,
  });
  return `<result>${head}<userInfo>${userInfoOf(world, account)}</userInfo></result>`;
}
