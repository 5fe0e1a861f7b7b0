import { randomBytes } from 'node:crypto';
import type { SalesforceWords } from '../../../shared/app-error.ts';
import type { ClientAppCheck } from '../../../shared/client-app.ts';
import { authorizeUrl } from '../../oauth/authorize-url.ts';
import { createPkce } from '../../oauth/pkce.ts';
import { probeAuthorize } from '../../oauth/probe-authorize.ts';
import {
  probeClient,
  probeClientCredentials,
  probeDevice,
  probeRenewal,
  type AppEndpoint,
  type ClientProbe,
} from '../../oauth/probe-client.ts';
import { createState } from '../../oauth/state.ts';
import { spoken } from '../../oauth/token-error.ts';
import { words } from '../../text/words.ts';

/** One fact, and whether it is good news. */
export type CheckLine = ClientAppCheck['lines'][number];

const good = (message: string): CheckLine => ({ outcome: 'good', message });
const bad = (message: string): CheckLine => ({ outcome: 'bad', message });
const unknown = (message: string): CheckLine => ({ outcome: 'unknown', message });

/** Whether the host answers, knows the client id, and is content with the secret or its absence. */
export async function tryClientId(
  endpoint: AppEndpoint,
  callbackUrl: string,
): Promise<{ readonly lines: readonly CheckLine[]; readonly goOn: boolean }> {
  const { host } = new URL(endpoint.loginHost);
  const answer = await probeClient(endpoint, callbackUrl);
  switch (answer.kind) {
    case 'unreachable':
      return { lines: [unknown(words().clientApps.notReached(host, answer.detail))], goOn: false };
    case 'unclear':
      return {
        lines: [unknown(words().clientApps.answeredOddly(host, answer.detail))],
        goOn: false,
      };
    case 'unknown-id':
      return {
        lines: [
          good(words().clientApps.answers(host)),
          bad(words().clientApps.unknownId(host, spoken(answer.salesforce))),
        ],
        goOn: false,
      };
    case 'secret-refused':
      return {
        lines: [good(words().clientApps.answers(host)), secretRefused(endpoint, answer.salesforce)],
        goOn: true,
      };
    case 'refused':
      return {
        lines: [
          good(words().clientApps.answers(host)),
          bad(words().clientApps.refused(host, spoken(answer.salesforce))),
        ],
        goOn: true,
      };
    case 'known':
      return {
        lines: [
          good(words().clientApps.answers(host)),
          good(words().clientApps.knowsId(host)),
          await trySecret(endpoint, callbackUrl),
        ],
        goOn: true,
      };
  }
}

function secretRefused({ client }: AppEndpoint, salesforce: SalesforceWords): CheckLine {
  const said = spoken(salesforce);
  return client.clientSecret === undefined
    ? bad(words().clientApps.secretDemanded(said))
    : bad(words().clientApps.secretRefused(said));
}

/**
 * An answer that did not complain of the secret does not prove that it was looked at. Sending a wrong one tells: only
 * where that is refused, the right one was compared.
 */
async function trySecret(endpoint: AppEndpoint, callbackUrl: string): Promise<CheckLine> {
  const { clientId, clientSecret } = endpoint.client;
  if (clientSecret === undefined) {
    return good(words().clientApps.secretNotAsked);
  }
  const wrong = { clientId, clientSecret: randomBytes(32).toString('hex') };
  const answer = await probeClient({ ...endpoint, client: wrong }, callbackUrl);
  return answer.kind === 'secret-refused'
    ? good(words().clientApps.secretRight)
    : unknown(words().clientApps.secretUnclear);
}

/** “Works once, fails at renewal”: renewing has a switch of its own for demanding the secret (salesforce.md 1.2). */
export async function tryRenewal(endpoint: AppEndpoint): Promise<CheckLine> {
  const answer = await probeRenewal(endpoint);
  switch (answer.kind) {
    case 'known':
      return good(words().clientApps.renewalAsksNoSecret);
    case 'secret-refused':
      return bad(words().clientApps.renewalDemandsSecret(spoken(answer.salesforce)));
    case 'unknown-id':
    case 'refused':
      return bad(words().clientApps.renewalRefused(spoken(answer.salesforce)));
    case 'unreachable':
    case 'unclear':
      return unknown(words().clientApps.renewalNotTried(answer.detail));
  }
}

/** Whether the authorize page takes a callback URL and the scopes, up to the login page. */
export async function tryCallback(
  { http, loginHost, client }: AppEndpoint,
  callbackUrl: string,
  scopes: readonly string[],
): Promise<CheckLine> {
  const { challenge } = await createPkce();
  const { clientId } = client;
  const asked = { loginHost, clientId, callbackUrl, state: createState(), codeChallenge: challenge, scopes };
  const answer = await probeAuthorize(http, authorizeUrl(asked), callbackUrl);
  const where = words().clientApps.theCallbackUrl(callbackUrl);
  switch (answer.kind) {
    case 'login-page':
      return good(words().clientApps.callbackTaken(where));
    case 'refused':
      return bad(refusal(answer.salesforce, callbackUrl, scopes));
    case 'identity-provider':
      return unknown(words().clientApps.callbackPassedOn(where, answer.host));
    case 'unclear':
      return unknown(words().clientApps.callbackUnclear(where, answer.status));
    case 'unavailable':
      return unknown(words().clientApps.callbackUnanswered(where, answer.detail));
  }
}

function refusal(salesforce: SalesforceWords, callbackUrl: string, scopes: readonly string[]): string {
  const said = spoken(salesforce);
  switch (salesforce.error) {
    case 'redirect_uri_mismatch':
      return words().clientApps.callbackMismatch(callbackUrl, said);
    case 'invalid_scope':
      return words().clientApps.scopesMissing(scopes.join(' '), said);
    default:
      return words().clientApps.callbackRefused(callbackUrl, said);
  }
}

/** Whether the app can sign in as itself; only its org’s own My Domain can say. */
export async function tryClientCredentials(
  endpoint: AppEndpoint,
  scopes: readonly string[],
): Promise<CheckLine> {
  const { hostname } = new URL(endpoint.loginHost);
  if (/^(login|test)\./.test(hostname)) {
    return unknown(words().clientApps.credentialsAtMyDomain);
  }
  if (endpoint.client.clientSecret === undefined) {
    return bad(words().clientApps.credentialsNeedSecret);
  }
  const answer = await probeClientCredentials(endpoint, scopes);
  return answer.kind === 'granted'
    ? good(words().clientApps.credentialsGranted)
    : notGranted(words().clientApps.clientCredentials, answer);
}

/** Whether the app gets device codes; whether a user may approve one shows only then. */
export async function tryDevice(endpoint: AppEndpoint, scopes: readonly string[]): Promise<CheckLine> {
  const answer = await probeDevice(endpoint, scopes);
  return answer.kind === 'granted'
    ? good(words().clientApps.deviceCodesGranted)
    : notGranted(words().clientApps.deviceCodes, answer);
}

function notGranted(what: string, answer: ClientProbe): CheckLine {
  switch (answer.kind) {
    case 'unreachable':
    case 'unclear':
      return unknown(words().clientApps.notTried(what, answer.detail));
    case 'known':
      return unknown(words().clientApps.neitherYesNorNo(what));
    case 'unknown-id':
    case 'secret-refused':
    case 'refused':
      return bad(words().clientApps.areRefused(what, spoken(answer.salesforce)));
  }
}
