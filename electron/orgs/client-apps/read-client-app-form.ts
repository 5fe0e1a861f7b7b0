import { findLoginHost } from '../../../shared/find-login-host.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { RequestOf } from '../../../shared/ipc-contract.ts';
import type { AppErrorCode } from '../../../shared/app-error.ts';
import { isCallbackShape } from '../../oauth/callback-shape.ts';
import type { ClientAppRecord } from '../../ports/org-store.ts';
import { spokenLanguage } from '../../text/spoken-language.ts';
import { words } from '../../text/words.ts';

/** What a person enters of a client app, checked and tidied; the secret is not part of it. */
export type ClientAppForm = Omit<ClientAppRecord, 'id' | 'hasSecret' | 'practice'>;

/**
 * Reads the form of a client app. What is pasted comes with spaces and line ends around it; inside a client id, a scope
 * or a callback URL they are mistakes, and said. Errors: INVALID_REQUEST, CALLBACK_URL_INVALID, LOGIN_HOST_INVALID.
 */
export function readClientAppForm(entered: RequestOf<'saveClientApp'>): Result<ClientAppForm> {
  const name = plainText(entered.name, 80);
  if (name === '') return refuse('INVALID_REQUEST', words().clientApps.needsName);
  const clientId = entered.clientId.trim();
  if (!/^[\x21-\x7e]+$/.test(clientId)) {
    return refuse('INVALID_REQUEST', words().clientApps.clientIdMisshaped);
  }
  const callbackUrls = distinct(entered.callbackUrls);
  const wrong = callbackUrls.find((url) => !isCallbackShape(url));
  if (wrong !== undefined)
    return refuse('CALLBACK_URL_INVALID', words().clientApps.namedNoCallbackUrl(wrong, shape()));
  if (callbackUrls.length === 0 && entered.flows.includes('web-server')) {
    return refuse('CALLBACK_URL_INVALID', words().clientApps.needsCallbackUrl(shape()));
  }
  const scopes = distinct(entered.scopes);
  const unlike = scopes.find((scope) => !/^[\w.:-]+$/.test(scope));
  if (unlike !== undefined) return refuse('INVALID_REQUEST', words().clientApps.noScope(plainText(unlike)));
  const host = entered.loginHost === null ? null : findLoginHost(entered.loginHost, spokenLanguage());
  if (host !== null && !host.ok) return host;
  return ok({
    name,
    clientId,
    callbackUrls,
    scopes,
    flows: [...new Set(entered.flows)],
    loginHost: host === null ? null : host.value.loginHost,
  });
}

/** What a callback URL can be, for people. */
export const shape = () => words().clientApps.callbackShape;

const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text !== '')),
];

const refuse = (code: AppErrorCode, message: string) =>
  fail({ code, message, remedy: 'change-client-app' as const });
