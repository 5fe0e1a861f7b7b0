import type { ClientAppCheck } from '../../../shared/client-app.ts';
import { findLoginHost } from '../../../shared/find-login-host.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { isLoopbackCallback } from '../../oauth/callback-shape.ts';
import type { CallbackListener, CallbackReceiver } from '../../ports/callback.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { ClientApps, ReadyClientApp } from './client-apps.ts';
import {
  tryCallback,
  tryClientCredentials,
  tryClientId,
  tryDevice,
  tryRenewal,
  type CheckLine,
} from './try-client-app.ts';
import { spokenLanguage } from '../../text/spoken-language.ts';
import { words } from '../../text/words.ts';

export interface CheckClientAppParts {
  readonly clientApps: ClientApps;
  readonly http: Http;
  readonly clock: Clock;
  readonly listener: CallbackListener;
}

/** More callback URLs are not tried: a check is a handful of requests, never a burst. */
const MOST_CALLBACKS = 3;

/**
 * Tries what can be tried of a client app without a person, and says what it learnt, one line a fact. Sends no
 * username, follows nothing, repeats nothing. Errors: CLIENT_APP_NOT_FOUND, LOGIN_HOST_INVALID, those of the vault.
 */
export async function checkClientApp(
  parts: CheckClientAppParts,
  id: string,
  loginHostText: string,
): Promise<Result<ClientAppCheck>> {
  const host = findLoginHost(loginHostText, spokenLanguage());
  if (!host.ok) return host;
  const app = await parts.clientApps.resolve({ kind: 'saved', id }, false);
  if (!app.ok) return app;
  const { loginHost } = host.value;
  const [salesforce, ports] = await Promise.all([
    trySalesforce(parts, app.value, loginHost),
    tryPorts(parts.listener, app.value),
  ]);
  return ok({ lines: [...salesforce, ...ports, ...notTried(app.value)] });
}

async function trySalesforce(
  { http, clock }: CheckClientAppParts,
  app: ReadyClientApp,
  loginHost: string,
): Promise<readonly CheckLine[]> {
  const { callbackUrls, scopes } = app.record;
  const endpoint = { http, clock, loginHost, client: app.credentials };
  const first = await tryClientId(endpoint, callbackUrls[0] ?? `${loginHost}/services/oauth2/success`);
  // Where nobody answers, or nobody knows the app, the other questions have no answer either.
  if (!first.goOn) return first.lines;
  const { flows } = app.record;
  const others = [
    ...(flows.includes('client-credentials') ? [tryClientCredentials(endpoint, scopes)] : []),
    ...(flows.includes('device') ? [tryDevice(endpoint, scopes)] : []),
  ];
  // With a secret there is nothing to find out: it is sent along.
  const renewable = scopes.length === 0 || scopes.includes('refresh_token');
  const renewal = renewable && !app.record.hasSecret && callbackUrls.length > 0 ? [tryRenewal(endpoint)] : [];
  const callbacks = callbackUrls
    .slice(0, MOST_CALLBACKS)
    .map((callbackUrl) => tryCallback(endpoint, callbackUrl, scopes));
  return [...first.lines, ...(await Promise.all([...renewal, ...callbacks, ...others])).flat()];
}

/** Whether a browser could come back now: each port is opened for a moment and closed again. */
async function tryPorts(listener: CallbackListener, app: ReadyClientApp): Promise<readonly CheckLine[]> {
  const { callbackUrls, flows } = app.record;
  const loopback = callbackUrls.filter(isLoopbackCallback);
  if (loopback.length === 0 && (callbackUrls.length > 0 || flows.includes('web-server'))) {
    const message = words().clientApps.noneOnThisComputer;
    return [{ outcome: 'unknown', message }];
  }
  return Promise.all(
    loopback.map(async (callbackUrl): Promise<CheckLine> => {
      const { port } = new URL(callbackUrl);
      const listening = await listener.listen(callbackUrl, NOBODY);
      if (listening.kind !== 'listening') {
        return {
          outcome: 'bad',
          message: words().clientApps.portTaken(port),
        };
      }
      await listening.close();
      return { outcome: 'good', message: words().clientApps.portFree(port) };
    }),
  );
}

const NOBODY: CallbackReceiver = { receive: () => 'ignored', settled: () => false };

/** What only a person’s sign-in shows, said so that a good check is not taken for more than it is. */
function notTried({ record }: ReadyClientApp): readonly CheckLine[] {
  const needPerson = [
    ...(record.flows.includes('password') ? [words().clientApps.usernameAndPassword] : []),
    ...(record.flows.includes('jwt-bearer') ? ['JWT'] : []),
  ];
  const also = needPerson.length === 0 ? '' : words().clientApps.needsPerson(needPerson);
  return [
    {
      outcome: 'unknown',
      message: words().clientApps.adminDecides(also),
    },
  ];
}
