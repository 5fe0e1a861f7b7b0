import { findLoginHost } from '../../../shared/find-login-host.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { RequestOf } from '../../../shared/ipc-contract.ts';
import type { AppErrorCode } from '../../../shared/app-error.ts';
import { isCallbackShape } from '../../oauth/callback-shape.ts';
import type { ClientAppRecord } from '../../ports/org-store.ts';

/** What a person enters of a client app, checked and tidied; the secret is not part of it. */
export type ClientAppForm = Omit<ClientAppRecord, 'id' | 'hasSecret' | 'practice'>;

/**
 * Reads the form of a client app. What is pasted comes with spaces and line ends around it; inside a client id, a scope
 * or a callback URL they are mistakes, and said. Errors: INVALID_REQUEST, CALLBACK_URL_INVALID, LOGIN_HOST_INVALID.
 */
export function readClientAppForm(entered: RequestOf<'saveClientApp'>): Result<ClientAppForm> {
  const name = plainText(entered.name, 80);
  if (name === '') return refuse('INVALID_REQUEST', 'Give the client app a name.');
  const clientId = entered.clientId.trim();
  if (!/^[\x21-\x7e]+$/.test(clientId)) {
    return refuse(
      'INVALID_REQUEST',
      'The client id (consumer key) has a space or another character in it that no client id has. Copy it again.',
    );
  }
  const callbackUrls = distinct(entered.callbackUrls);
  const wrong = callbackUrls.find((url) => !isCallbackShape(url));
  if (wrong !== undefined)
    return refuse('CALLBACK_URL_INVALID', `“${wrong}” cannot be a callback URL. ${SHAPE}`);
  if (callbackUrls.length === 0 && entered.flows.includes('web-server')) {
    return refuse('CALLBACK_URL_INVALID', `Signing in through a browser needs a callback URL. ${SHAPE}`);
  }
  const scopes = distinct(entered.scopes);
  const unlike = scopes.find((scope) => !/^[\w.:-]+$/.test(scope));
  if (unlike !== undefined)
    return refuse('INVALID_REQUEST', `“${plainText(unlike)}” is not the name of a scope.`);
  const host = entered.loginHost === null ? null : findLoginHost(entered.loginHost);
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
export const SHAPE =
  'It is http on localhost or 127.0.0.1 with a port, an https address, or an address of the app’s own scheme, exactly as registered with the client app.';

const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text !== '')),
];

const refuse = (code: AppErrorCode, message: string) =>
  fail({ code, message, remedy: 'change-client-app' as const });
