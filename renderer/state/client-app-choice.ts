import type { ClientAppChoice } from '../../shared/contract/sign-in-requests.ts';
import { type ClientAppSummary, type OAuthFlow, PLATFORM_CLI } from '../../shared/client-app.ts';
import type { SignInMethod } from '../../shared/sign-in-method.ts';
import type { AddOrgForm } from './add-org-form.ts';
import { whereOf } from './login-host-choice.ts';

/** What of a client app a method uses; null where the method has none. */
interface AppNeeds {
  readonly flow: OAuthFlow;
  readonly callbackUrl: boolean;
  /** `unused`: a JWT is signed by the key alone (salesforce.md 1.2). */
  readonly secret: 'optional' | 'required' | 'unused';
}

export const APP_NEEDS: Readonly<Record<SignInMethod, AppNeeds | null>> = {
  browser: { flow: 'web-server', callbackUrl: true, secret: 'optional' },
  password: { flow: 'password', callbackUrl: false, secret: 'optional' },
  jwt: { flow: 'jwt-bearer', callbackUrl: false, secret: 'unused' },
  'client-credentials': { flow: 'client-credentials', callbackUrl: false, secret: 'required' },
  device: { flow: 'device', callbackUrl: false, secret: 'optional' },
  'sfdx-url': null,
  'access-token': null,
};

/**
 * Fills in a saved client app. Its secret stays where it is: in the vault. Where the app lives is filled in too, unless
 * the person has said another place.
 */
export function withClientApp(form: AddOrgForm, app: ClientAppSummary): AddOrgForm {
  const isHostOpen = form.loginHost.trim() === '' || whereOf(form.loginHost) === 'production';
  return {
    ...form,
    savedAppId: app.id,
    clientId: app.clientId,
    callbackUrl: app.callbackUrls[0] ?? form.callbackUrl,
    clientSecret: '',
    loginHost: app.loginHost !== null && isHostOpen ? app.loginHost : form.loginHost,
  };
}

/** Makes room for an app that is not saved yet. */
export const withoutClientApp = (form: AddOrgForm, defaultCallbackUrl: string): AddOrgForm => ({
  ...form,
  savedAppId: null,
  clientId: '',
  clientSecret: '',
  callbackUrl: defaultCallbackUrl,
});

/** Fills in the Salesforce CLI's own registration. */
export const withPlatformCli = (form: AddOrgForm): AddOrgForm => ({
  ...form,
  savedAppId: null,
  clientId: PLATFORM_CLI.clientId,
  clientSecret: '',
  callbackUrl: PLATFORM_CLI.callbackUrl,
});

export const isPlatformCli = ({ clientId }: { readonly clientId: string }): boolean =>
  clientId.trim() === PLATFORM_CLI.clientId;

/**
 * The saved client app that the fields describe, if any: the same id, the same callback where the method has one, and
 * no secret typed. So typing the fields of a known app reuses it, and changing any of them makes a new one. Of two
 * apps alike, the one that was chosen.
 */
export function savedAppOf(
  form: AddOrgForm,
  clientApps: readonly ClientAppSummary[],
): ClientAppSummary | undefined {
  const needs = APP_NEEDS[form.method];
  if (needs === null || (form.clientSecret !== '' && needs.secret !== 'unused')) return undefined;
  const clientId = form.clientId.trim();
  const callbackUrl = form.callbackUrl.trim();
  const alike = clientApps.filter(
    (app) => app.clientId === clientId && (!needs.callbackUrl || app.callbackUrls.includes(callbackUrl)),
  );
  return alike.find((app) => app.id === form.savedAppId) ?? alike[0];
}

/** The request's part about the client app. */
export function clientAppOf(form: AddOrgForm, clientApps: readonly ClientAppSummary[]): ClientAppChoice {
  const saved = savedAppOf(form, clientApps);
  if (saved !== undefined) return { kind: 'saved', id: saved.id };
  const needs = APP_NEEDS[form.method];
  // A secret may begin or end with a space only by a slip of the clipboard.
  const clientSecret = needs?.secret === 'unused' ? '' : form.clientSecret.trim();
  return {
    kind: 'new',
    clientId: form.clientId.trim(),
    ...(needs?.callbackUrl === true ? { callbackUrl: form.callbackUrl.trim() } : {}),
    ...(clientSecret === '' ? {} : { clientSecret }),
  };
}
