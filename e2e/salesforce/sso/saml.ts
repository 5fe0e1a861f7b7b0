import type { PracticeRequest } from '../http/practice-request.ts';
import { plainText, redirect, scriptedPage, type Reply } from '../http/reply.ts';
import { html } from '../pages/html.ts';
import { layout } from '../pages/layout.ts';
import { finishLogin } from '../ui/log-in.ts';
import type { World } from '../world.ts';

/** Where an org's login page sends a person who signs in with the company's own identity provider. */
export const SSO_PATH = '/saml/authn-request.jsp';
export const ACS_PATH = '/saml/acs';

/** GET: leads to the identity provider, by a redirect or (`binding=post`) by a form that posts itself. */
export function askIdentityProvider(request: PracticeRequest, world: World): Reply {
  const { host, query } = request;
  if (host.role.kind !== 'my-domain') return plainText(404, 'Not found');
  const fields = { acs: host.origin + ACS_PATH, RelayState: query.get('RelayState') ?? '' };
  const target = `${world.identityProvider()}/sso`;
  if (query.get('binding') !== 'post') return redirect(`${target}?${new URLSearchParams(fields).toString()}`);
  return scriptedPage(
    layout(
      'Single Sign-On',
      html`<form id="request" method="post" action="${target}">
          ${Object.entries(fields).map(
            ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
          )}<button>Continue</button>
        </form>
        <script>
          document.getElementById('request').submit();
        </script>`,
    ),
  );
}

/** POST: the identity provider's answer, once and not for long. */
export function takeAssertion(request: PracticeRequest, world: World): Reply {
  const { role } = request.host;
  const redeemed = world.assertions.redeem(request.form.get('SAMLResponse') ?? '');
  if (request.method !== 'POST' || role.kind !== 'my-domain' || redeemed.kind !== 'good')
    return plainText(401, 'Single Sign-On Error');
  const { organizationId, userId } = redeemed.value;
  const account = world.directory.account(organizationId, userId);
  if (account === undefined || organizationId !== role.organizationId)
    return plainText(401, 'Single Sign-On Error');
  return finishLogin(request, world, account, request.form.get('RelayState') ?? '');
}
