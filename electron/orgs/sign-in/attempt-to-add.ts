import { findInstanceUrl, findLoginHost } from '../../../shared/find-login-host.ts';
import type { RequestOf } from '../../../shared/ipc-contract.ts';
import { assertNever, ok, type Result } from '../../../shared/result.ts';
import { readSfdxAuthUrl } from '../../../shared/sfdx-auth-url.ts';
import type { ClientAppChoice, ClientApps, ReadyClientApp } from '../client-apps/client-apps.ts';
import type { PickedFiles } from './picked-files.ts';
import type { SignInAttempt } from './sign-in.ts';
import { spokenLanguage } from '../../text/spoken-language.ts';

export type AddOrgRequest = RequestOf<'addOrg'>;

export interface AttemptParts {
  readonly clientApps: ClientApps;
  readonly pickedFiles: Pick<PickedFiles, 'read'>;
  isPractice(loginHost: string): boolean;
}

/** Makes a person's request into an attempt: the host found, the client app looked up, the chosen file read. */
export async function attemptToAdd(
  parts: AttemptParts,
  request: AddOrgRequest,
): Promise<Result<SignInAttempt>> {
  switch (request.method) {
    case 'browser': {
      const place = await placeOf(parts, request);
      return place.ok ? ok({ ...request, ...place.value }) : place;
    }
    case 'password': {
      const place = await placeOf(parts, request);
      return place.ok ? ok({ ...request, ...place.value }) : place;
    }
    case 'jwt': {
      const place = await placeOf(parts, request);
      if (!place.ok) return place;
      const privateKey = parts.pickedFiles.read(request.privateKey);
      return privateKey.ok ? ok({ ...request, ...place.value, privateKey: privateKey.value }) : privateKey;
    }
    case 'client-credentials': {
      const place = await placeOf(parts, request);
      return place.ok ? ok({ method: request.method, ...place.value }) : place;
    }
    case 'sfdx-url':
      return attemptBySfdxUrl(parts, request.sfdxAuthUrl);
    case 'access-token': {
      const found = findInstanceUrl(request.instanceUrl, spokenLanguage());
      if (!found.ok) return found;
      const { method, accessToken } = request;
      return ok({ method, accessToken, loginHost: found.value, clientApp: null });
    }
    case 'device': {
      const place = await placeOf(parts, request);
      return place.ok ? ok({ method: request.method, signInId: request.signInId, ...place.value }) : place;
    }
    default:
      return assertNever(request);
  }
}

/** The app of an SFDX auth URL is named in it: the saved one of that id is used, or one is made. */
export async function attemptBySfdxUrl(
  parts: AttemptParts,
  secret: Parameters<PickedFiles['read']>[0],
): Promise<Result<Extract<SignInAttempt, { method: 'sfdx-url' }>>> {
  const text = parts.pickedFiles.read(secret);
  if (!text.ok) return text;
  const url = readSfdxAuthUrl(text.value, spokenLanguage());
  if (!url.ok) return url;
  const { clientId, clientSecret, loginHost, refreshToken } = url.value;
  const choice = { kind: 'new', clientId, clientSecret } as const;
  const clientApp = await parts.clientApps.resolve(choice, parts.isPractice(loginHost));
  if (!clientApp.ok) return clientApp;
  return ok({ method: 'sfdx-url', loginHost, clientApp: clientApp.value, refreshToken });
}

async function placeOf(
  parts: AttemptParts,
  request: { readonly loginHost: string; readonly clientApp: ClientAppChoice },
): Promise<Result<{ readonly loginHost: string; readonly clientApp: ReadyClientApp }>> {
  const host = findLoginHost(request.loginHost, spokenLanguage());
  if (!host.ok) return host;
  const { loginHost } = host.value;
  const clientApp = await parts.clientApps.resolve(request.clientApp, parts.isPractice(loginHost));
  return clientApp.ok ? ok({ loginHost, clientApp: clientApp.value }) : clientApp;
}
