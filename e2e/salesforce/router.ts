import type { PracticeRequest } from './http/practice-request.ts';
import { plainText, type Reply } from './http/reply.ts';
import { control } from './control/control.ts';
import { CONTROL_PATH } from './control/control-path.ts';
import { authorize } from './oauth/authorize.ts';
import { showErrorPage } from './oauth/authorize-reply.ts';
import { connectDevice } from './oauth/connect-device.ts';
import { consent } from './oauth/consent.ts';
import { CONSENT_PATH, DEVICE_PATH, ERROR_PATH } from './oauth/consent-path.ts';
import { identity } from './oauth/identity.ts';
import { introspect } from './oauth/introspect.ts';
import { openidConfiguration, openidKeys } from './oauth/openid.ts';
import { revoke } from './oauth/revoke.ts';
import { singleAccess } from './oauth/single-access.ts';
import { token } from './oauth/token.ts';
import { userinfo } from './oauth/userinfo.ts';
import { limits } from './rest/limits.ts';
import { query } from './rest/query.ts';
import { sobjectList, sobjectRecord, unknownResource } from './rest/sobjects.ts';
import { isRetiredVersion, isServedVersion, retiredVersion, versionRoot, versions } from './rest/versions.ts';
import { soap } from './soap/soap.ts';
import { ACS_PATH, askIdentityProvider, SSO_PATH, takeAssertion } from './sso/saml.ts';
import { frontdoor } from './ui/frontdoor.ts';
import { logOut, orgPage, root } from './ui/home.ts';
import { handOnSession, isPageOfSecondHost } from './ui/second-hosts.ts';
import { logInAs } from './ui/log-in-as.ts';
import type { World } from './world.ts';

type Handler = (request: PracticeRequest, world: World) => Reply | Promise<Reply>;

const EXACT: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['/', root],
  ['/services/oauth2/authorize', authorize],
  ['/services/oauth2/token', token],
  ['/services/oauth2/revoke', revoke],
  ['/services/oauth2/introspect', introspect],
  ['/services/oauth2/userinfo', userinfo],
  ['/services/oauth2/singleaccess', singleAccess],
  ['/services/oauth2/success', () => plainText(200, 'Remote Access Application Authorization')],
  ['/.well-known/openid-configuration', openidConfiguration],
  ['/id/keys', openidKeys],
  ['/services/data', versions],
  ['/services/data/', versions],
  ['/secur/frontdoor.jsp', frontdoor],
  ['/secur/logout.jsp', logOut],
  ['/visualforce/session', handOnSession],
  [SSO_PATH, askIdentityProvider],
  [ACS_PATH, takeAssertion],
  ['/servlet/servlet.su', logInAs],
  [CONTROL_PATH, control],
  [CONSENT_PATH, consent],
  [DEVICE_PATH, connectDevice],
  [ERROR_PATH, showErrorPage],
  // Electron asks for none, other Chromiums do.
  ['/favicon.ico', () => plainText(404, '')],
]);

function restHandler(path: string): Handler {
  const [version = '', ...rest] = path.split('/').slice(3);
  if (isRetiredVersion(version)) return retiredVersion;
  if (!isServedVersion(version)) return unknownResource;
  const resource = rest.filter((part) => part !== '');
  switch (resource[0] ?? '') {
    case '':
      return versionRoot;
    case 'limits':
      return limits;
    case 'query':
    case 'queryAll':
      return query;
    case 'tooling':
      return resource[1] === 'query' ? query : unknownResource;
    case 'sobjects':
      return resource.length === 1 ? sobjectList : sobjectRecord;
    default:
      return unknownResource;
  }
}

/** Finds what answers a path (salesforce.md 7.1). */
export function route(request: PracticeRequest): Handler {
  const { kind } = request.host.role;
  if ((kind === 'lightning' || kind === 'setup') && !isPageOfSecondHost(request.path)) {
    return request.path === CONTROL_PATH ? control : () => plainText(404, 'Not found');
  }
  const exact = EXACT.get(request.path);
  if (exact !== undefined) return exact;
  if (request.path.startsWith('/services/data/')) return restHandler(request.path);
  if (/^\/id\/00D\w+\/005\w+$/.test(request.path)) return identity;
  if (/^\/services\/Soap\/[cu]\/\d+\.0(\/\w+)?\/?$/.test(request.path)) return soap;
  if (request.path.startsWith('/services/')) return () => plainText(404, 'Not found');
  return orgPage;
}
