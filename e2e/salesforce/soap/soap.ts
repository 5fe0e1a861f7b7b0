import type { PracticeRequest } from '../http/practice-request.ts';
import { plainText, type Reply } from '../http/reply.ts';
import { allowsApi } from '../oauth/scopes.ts';
import type { Account } from '../organizations.ts';
import type { Session } from '../state/sessions.ts';
import type { World } from '../world.ts';
import { callOf, soapAnswer, soapFault, textOfElement, type SoapFault } from './envelope.ts';
import { soapLogin } from './login.ts';
import { userInfoOf } from './user-info.ts';

const INVALID_SESSION: SoapFault = {
  code: 'INVALID_SESSION_ID',
  message:
    'Invalid Session ID found in SessionHeader: Illegal Session. Session not found, missing session key',
};

type Caller =
  | { readonly ok: true; readonly account: Account; readonly session: Session }
  | { readonly ok: false; readonly fault: SoapFault };

/** POST `/services/Soap/u/XX.0[/<org>]` (salesforce.md 7.1): login, getUserInfo, logout. */
export function soap(request: PracticeRequest, world: World): Reply {
  if (request.method !== 'POST') return plainText(405, 'Method Not Allowed');
  const version = Number(request.path.split('/')[4]);
  const call = callOf(request.body);
  if (call === 'login') return soapLogin(request, world, version, request.body);
  const caller = callerOf(request, world);
  if (!caller.ok) return soapFault(caller.fault);
  switch (call ?? '') {
    case 'getUserInfo':
      world.sessions.touch(caller.session);
      return soapAnswer('getUserInfo', `<result>${userInfoOf(world, caller.account)}</result>`);
    case 'logout':
      world.sessions.end(caller.session);
      world.save();
      return soapAnswer('logout', '');
    default:
      return soapFault({ code: 'INVALID_OPERATION', message: 'the practice knows no such call' });
  }
}

function callerOf(request: PracticeRequest, world: World): Caller {
  const { role, id } = request.host;
  if (role.kind === 'login') {
    const message = 'Destination URL not reset. The URL returned from login must be set in the SforceService';
    return { ok: false, fault: { code: 'URL_NOT_RESET', message } };
  }
  const session = world.sessions.find(textOfElement(request.body, 'sessionId'));
  const account =
    session?.hostId === id ? world.directory.account(session.organizationId, session.userId) : undefined;
  if (session === undefined || account === undefined) return { ok: false, fault: INVALID_SESSION };
  const { soapFailure, state } = world.policies.organization(account.organization.id);
  if (soapFailure !== null) return { ok: false, fault: soapFailure };
  if (state !== 'active') return { ok: false, fault: INVALID_SESSION };
  if (session.kind === 'soap' && !allowsApi(session.scopes)) {
    const message =
      'The users password has expired, you must call SetPassword before attempting any other API operations';
    return { ok: false, fault: { code: 'INVALID_OPERATION_WITH_EXPIRED_PASSWORD', message } };
  }
  return allowsApi(session.scopes) ? { ok: true, account, session } : { ok: false, fault: INVALID_SESSION };
}
