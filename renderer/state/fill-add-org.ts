import type { PracticeInfo } from '../../shared/app-status.ts';
import type { ClientAppSummary } from '../../shared/client-app.ts';
import type { WaitingSummary } from '../../shared/moving.ts';
import type { SignInMethod } from '../../shared/sign-in-method.ts';
import type { AddOrgForm } from './add-org-form.ts';
import { NO_OPTIONS } from './browser-options.ts';
import { withClientApp, withPlatformCli } from './client-app-choice.ts';
import { COMMON_HOSTS, whereOf } from './login-host-choice.ts';
import { NO_SECRET } from './secret-entry.ts';

/** The form as the dialog opens: the practice client app for a practice host, else the first saved one. */
export function beginForm(
  loginHost: string | null,
  clientApps: readonly ClientAppSummary[],
  practice: PracticeInfo | null,
  defaultCallbackUrl: string,
): AddOrgForm {
  const empty: AddOrgForm = {
    method: 'browser',
    loginHost: loginHost ?? COMMON_HOSTS.production,
    savedAppId: null,
    clientId: '',
    clientSecret: '',
    callbackUrl: defaultCallbackUrl,
    alias: '',
    browser: NO_OPTIONS,
    username: '',
    password: '',
    securityToken: '',
    keepPassword: false,
    privateKey: NO_SECRET,
    audience: null,
    sfdxAuthUrl: NO_SECRET,
    accessToken: '',
    instanceUrl: '',
  };
  const app =
    practice !== null && loginHost !== null && isPracticeHost(practice, loginHost)
      ? practiceApp(practice, clientApps)
      : clientApps.find((candidate) => !candidate.practice);
  // The host is not taken from the app here: nobody has chosen it.
  return app === undefined ? empty : { ...withClientApp(empty, app), loginHost: empty.loginHost };
}

/** Fills in what a row that waits for its sign-in knows: alias, whom, and with which app. */
export function withWaiting(
  form: AddOrgForm,
  { alias, username, loginHost, clientAppId }: WaitingSummary,
  clientApps: readonly ClientAppSummary[],
): AddOrgForm {
  const app = clientApps.find(({ id }) => id === clientAppId);
  return {
    ...(app === undefined ? form : withClientApp(form, app)),
    loginHost,
    alias,
    username,
    browser: { ...form.browser, loginHint: username },
  };
}

/** Another method; what both have in common stays. Client credentials never work at the common hosts. */
export function withMethod(form: AddOrgForm, method: SignInMethod): AddOrgForm {
  const { loginHost } = form;
  if (method === 'client-credentials' && whereOf(loginHost) !== 'other') {
    return { ...form, method, loginHost: '' };
  }
  return { ...form, method, loginHost: loginHost.trim() === '' ? COMMON_HOSTS.production : loginHost };
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

/** A sign-in of its own in place of the CLI's: by browser, at the host that the pasted URL names, with the CLI's app. */
export function withAfreshSignIn(form: AddOrgForm): AddOrgForm {
  const text = form.sfdxAuthUrl.kind === 'pasted' ? form.sfdxAuthUrl.text : '';
  const host = /force:\/\/[^@\s"]*@([a-z0-9:._-]+)/iu.exec(text)?.[1];
  return {
    ...withPlatformCli(withMethod(form, 'browser')),
    ...(host === undefined ? {} : { loginHost: `https://${host}` }),
    sfdxAuthUrl: NO_SECRET,
  };
}

const isPracticeHost = (practice: PracticeInfo, host: string) =>
  practice.people.some(({ loginHost }) => loginHost === host);

const practiceApp = (practice: PracticeInfo, clientApps: readonly ClientAppSummary[]) =>
  clientApps.find(({ id, clientId }) => id === practice.clientAppId || clientId === practice.clientAppId);
