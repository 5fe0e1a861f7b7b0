import type { PracticeRequest } from '../http/practice-request.ts';
import { restError, type Reply } from '../http/reply.ts';
import { allowsApi } from '../oauth/scopes.ts';
import type { Account } from '../organizations.ts';
import type { Session } from '../state/sessions.ts';
import type { World } from '../world.ts';

export type Caller =
  | { readonly ok: true; readonly account: Account; readonly session: Session }
  | { readonly ok: false; readonly reply: Reply };

const INVALID_SESSION = restError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');

/** The token of an Authorization header; `OAuth` is the old name of `Bearer` (salesforce.md 8). */
export function bearerToken({ headers }: PracticeRequest): string | null {
  const [, token] = /^(?:Bearer|OAuth) +([^\s]+)$/i.exec(headers['authorization'] ?? '') ?? [];
  return token ?? null;
}

/** Lets a REST call in, or says why not (salesforce.md 2.2, 7.3.2, 7.3.3, 7.3.12). */
export function authenticateSession(request: PracticeRequest, world: World): Caller {
  const { role, id } = request.host;
  if (role.kind === 'login' && role.environment === 'sandbox') {
    // Seen in the field: test answers 400 to data calls, login answers 401.
    const message = 'Destination URL not reset. The URL returned from login must be set';
    return { ok: false, reply: restError(400, 'URL_NOT_RESET', message) };
  }
  const header = request.headers['authorization'];
  const token = bearerToken(request);
  if (header !== undefined && token === null) {
    return { ok: false, reply: restError(401, 'INVALID_AUTH_HEADER', 'INVALID_HEADER_TYPE') };
  }
  const session = token === null ? undefined : world.sessions.find(token);
  if (session === undefined || session.hostId !== id) return { ok: false, reply: INVALID_SESSION };
  const account = world.directory.account(session.organizationId, session.userId);
  if (account === undefined) return { ok: false, reply: INVALID_SESSION };
  const refused = refuseCall(world, account, session);
  if (refused !== null) return { ok: false, reply: refused };
  world.sessions.touch(session);
  return { ok: true, account, session };
}

function refuseCall(world: World, { organization, user }: Account, session: Session): Reply | null {
  const policy = world.policies.organization(organization.id);
  const userPolicy = world.policies.user(user.username);
  if (policy.restFailure !== null) {
    const { status, errorCode, message } = policy.restFailure;
    return restError(status, errorCode, message);
  }
  if (policy.state === 'deleted') {
    // Salesforce.md 2.2: an expired or deleted scratch org answers 420, as HTML.
    return {
      status: 420,
      headers: { 'content-type': 'text/html' },
      body: '<html><body>Org gone</body></html>',
    };
  }
  if (policy.state === 'suspended' || userPolicy.state === 'inactive' || userPolicy.state === 'frozen') {
    return INVALID_SESSION;
  }
  const app = session.clientId;
  const uncontrolled = app !== null && !world.policies.app(app).installed;
  if (!allowsApi(session.scopes) || (policy.apiAccessControl && uncontrolled)) {
    return restError(401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API');
  }
  if (!policy.apiEnabled) {
    const message = 'The REST API is not enabled for this Organization.';
    return restError(403, 'API_DISABLED_FOR_ORG', message);
  }
  if (!userPolicy.apiEnabled) {
    return restError(403, 'API_CURRENTLY_DISABLED', 'API is disabled for this User');
  }
  if ((world.apiCalls.get(organization.id) ?? 0) >= policy.dailyApiRequests) {
    return restError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
  }
  return null;
}
