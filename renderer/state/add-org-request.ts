import type { ClientAppSummary } from '../../shared/client-app.ts';
import type { RequestOf } from '../../shared/ipc-contract.ts';
import { audienceFor } from '../../shared/jwt-audience.ts';
import type { SignInMethod, SignInVia } from '../../shared/sign-in-method.ts';
import type { AddOrgForm } from './add-org-form.ts';
import { browserPartOf } from './browser-options.ts';
import { APP_NEEDS, clientAppOf, savedAppOf } from './client-app-choice.ts';
import { whereOf } from './login-host-choice.ts';
import { isGiven, secretTextOf } from './secret-entry.ts';

/** Fields that a method may not leave empty. */
export type NeededField =
  | 'loginHost'
  | 'clientId'
  | 'clientSecret'
  | 'callbackUrl'
  | 'username'
  | 'password'
  | 'privateKey'
  | 'audience'
  | 'sfdxAuthUrl'
  | 'accessToken'
  | 'instanceUrl';

const NEEDED: Readonly<Record<SignInMethod, readonly NeededField[]>> = {
  browser: ['loginHost', 'clientId', 'callbackUrl'],
  password: ['loginHost', 'clientId', 'username', 'password'],
  jwt: ['loginHost', 'clientId', 'username', 'privateKey', 'audience'],
  'client-credentials': ['loginHost', 'clientId', 'clientSecret'],
  'sfdx-url': ['sfdxAuthUrl'],
  'access-token': ['accessToken', 'instanceUrl'],
  device: ['loginHost', 'clientId'],
};

/** The fields that have to be filled in before anything is sent. */
export function missingFields(
  form: AddOrgForm,
  clientApps: readonly ClientAppSummary[],
): ReadonlySet<NeededField> {
  return new Set(NEEDED[form.method].filter((field) => isMissing(form, clientApps, field)));
}

function isMissing(form: AddOrgForm, clientApps: readonly ClientAppSummary[], field: NeededField): boolean {
  switch (field) {
    case 'privateKey':
    case 'sfdxAuthUrl':
      return !isGiven(form[field]);
    case 'audience':
      return form.audience?.trim() === '';
    case 'clientSecret':
      return form.clientSecret.trim() === '' && savedAppOf(form, clientApps)?.hasSecret !== true;
    case 'loginHost':
      // The common hosts answer "request not supported on this domain" (salesforce.md 1.2, client credentials).
      if (form.method === 'client-credentials' && whereOf(form.loginHost) !== 'other') return true;
      return form.loginHost.trim() === '';
    case 'password':
      return form.password === '';
    case 'clientId':
    case 'callbackUrl':
    case 'username':
    case 'accessToken':
    case 'instanceUrl':
      return form[field].trim() === '';
  }
}

/** Whether the method begins at a login host; the others carry their host with them. */
export const hasLoginHost = (method: SignInMethod): boolean => APP_NEEDS[method] !== null;

/**
 * The request for the method that is chosen. `loginHost` is the one found behind what was typed. A password goes as it
 * was typed, spaces and all; other entries lose what the clipboard left around them.
 */
export function addOrgRequest(
  form: AddOrgForm,
  clientApps: readonly ClientAppSummary[],
  loginHost: string,
  signInId: string,
  via: SignInVia,
): RequestOf<'addOrg'> {
  const { method } = form;
  const alias = form.alias.trim();
  const added = { signInId, ...(alias === '' ? {} : { alias }) };
  const atHost = () => ({ loginHost, clientApp: clientAppOf(form, clientApps) });
  const username = form.username.trim();
  switch (method) {
    case 'browser':
      return { ...added, ...atHost(), ...browserPartOf(form.browser, via) };
    case 'password': {
      const { password, keepPassword } = form;
      const securityToken = form.securityToken.trim();
      return {
        ...added,
        ...atHost(),
        method,
        username,
        password,
        ...(securityToken === '' ? {} : { securityToken }),
        keepPassword,
      };
    }
    case 'jwt':
      return {
        ...added,
        ...atHost(),
        method,
        username,
        audience: form.audience?.trim() ?? audienceFor(loginHost),
        privateKey: secretTextOf(form.privateKey),
      };
    case 'client-credentials':
    case 'device':
      return { ...added, ...atHost(), method };
    case 'sfdx-url':
      return { ...added, method, sfdxAuthUrl: secretTextOf(form.sfdxAuthUrl) };
    case 'access-token':
      return {
        ...added,
        method,
        accessToken: form.accessToken.trim(),
        instanceUrl: form.instanceUrl.trim(),
      };
  }
}
