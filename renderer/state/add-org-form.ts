import type { PracticeInfo } from '../../shared/app-status.ts';
import type { ClientAppChoice } from '../../shared/contract/sign-in-requests.ts';
import type { ClientAppSummary } from '../../shared/client-app.ts';

/** What is typed in the dialog `Add org`. */
export interface AddOrgForm {
  readonly loginHost: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly callbackUrl: string;
  readonly alias: string;
}

export type Where = 'production' | 'sandbox' | 'other';

/** Salesforce's two common login hosts (My Domain hosts are "other"). */
export const COMMON_HOSTS = {
  production: 'https://login.salesforce.com',
  sandbox: 'https://test.salesforce.com',
} as const;

/** Which of the choices the text in the field is. */
export function whereOf(loginHost: string): Where {
  const typed = loginHost.trim().toLowerCase().replace(/\/+$/u, '');
  const isHost = (url: string) => typed === url || `https://${typed}` === url;
  if (isHost(COMMON_HOSTS.production)) return 'production';
  return isHost(COMMON_HOSTS.sandbox) ? 'sandbox' : 'other';
}

/** The form as the dialog opens: the practice client app for a practice host, else the first saved one. */
export function beginForm(
  loginHost: string | null,
  clientApps: readonly ClientAppSummary[],
  practice: PracticeInfo | null,
  defaultCallbackUrl: string,
): AddOrgForm {
  const empty: AddOrgForm = {
    loginHost: loginHost ?? COMMON_HOSTS.production,
    clientId: '',
    clientSecret: '',
    callbackUrl: defaultCallbackUrl,
    alias: '',
  };
  const app =
    practice !== null && loginHost !== null && isPracticeHost(practice, loginHost)
      ? practiceApp(practice, clientApps)
      : clientApps.find((candidate) => !candidate.practice);
  return app === undefined ? empty : withClientApp(empty, app);
}

/** Fills in a practice login host together with the client app that is registered there. */
export function withPracticeHost(
  form: AddOrgForm,
  loginHost: string,
  practice: PracticeInfo,
  clientApps: readonly ClientAppSummary[],
): AddOrgForm {
  const app = practiceApp(practice, clientApps);
  return { ...(app === undefined ? form : withClientApp(form, app)), loginHost };
}

/** Fills in a saved client app. Its secret stays where it is: in the vault. */
export function withClientApp(form: AddOrgForm, app: ClientAppSummary): AddOrgForm {
  return {
    ...form,
    clientId: app.clientId,
    callbackUrl: app.callbackUrls[0] ?? form.callbackUrl,
    clientSecret: '',
  };
}

/**
 * The saved client app that the fields describe, if any: the same id and callback, and no secret typed. So typing the
 * fields of a known app reuses it, and changing any of them makes a new one.
 */
export function savedAppOf(
  form: AddOrgForm,
  clientApps: readonly ClientAppSummary[],
): ClientAppSummary | undefined {
  if (form.clientSecret !== '') return undefined;
  const clientId = form.clientId.trim();
  const callbackUrl = form.callbackUrl.trim();
  return clientApps.find((app) => app.clientId === clientId && app.callbackUrls.includes(callbackUrl));
}

/** The request's part about the client app. */
export function clientAppOf(form: AddOrgForm, clientApps: readonly ClientAppSummary[]): ClientAppChoice {
  const saved = savedAppOf(form, clientApps);
  if (saved !== undefined) return { kind: 'saved', id: saved.id };
  return {
    kind: 'new',
    clientId: form.clientId.trim(),
    callbackUrl: form.callbackUrl.trim(),
    // A secret may begin or end with a space only by a slip of the clipboard.
    ...(form.clientSecret.trim() === '' ? {} : { clientSecret: form.clientSecret.trim() }),
  };
}

const isPracticeHost = (practice: PracticeInfo, host: string) =>
  practice.people.some(({ loginHost }) => loginHost === host);

const practiceApp = (practice: PracticeInfo, clientApps: readonly ClientAppSummary[]) =>
  clientApps.find(({ id, clientId }) => id === practice.clientAppId || clientId === practice.clientAppId);
