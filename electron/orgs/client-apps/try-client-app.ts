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
      return { lines: [unknown(`${host} could not be reached: ${answer.detail}.`)], goOn: false };
    case 'unclear':
      return {
        lines: [unknown(`${host} answered, but not as Salesforce does: ${answer.detail}.`)],
        goOn: false,
      };
    case 'unknown-id':
      return {
        lines: [
          good(`${host} answers.`),
          bad(
            `${host} does not know this client id: ${spoken(answer.salesforce)}. Check it for a missing character; a new app takes 2 to 10 minutes, and an External Client App is known only in its own org.`,
          ),
        ],
        goOn: false,
      };
    case 'secret-refused':
      return { lines: [good(`${host} answers.`), secretRefused(endpoint, answer.salesforce)], goOn: true };
    case 'refused':
      return {
        lines: [good(`${host} answers.`), bad(`${host} refused the app: ${spoken(answer.salesforce)}.`)],
        goOn: true,
      };
    case 'known':
      return {
        lines: [
          good(`${host} answers.`),
          good(`${host} knows this client id.`),
          await trySecret(endpoint, callbackUrl),
        ],
        goOn: true,
      };
  }
}

function secretRefused({ client }: AppEndpoint, salesforce: SalesforceWords): CheckLine {
  const said = spoken(salesforce);
  return client.clientSecret === undefined
    ? bad(
        `A client secret is demanded and this app has none here: ${said}. Enter it, or have “Require Secret for Web Server Flow” and “Require Secret for Refresh Token Flow” turned off.`,
      )
    : bad(`The client secret was refused: ${said}. Copy it again; it may have been rotated.`);
}

/**
 * An answer that did not complain of the secret does not prove that it was looked at. Sending a wrong one tells: only
 * where that is refused, the right one was compared.
 */
async function trySecret(endpoint: AppEndpoint, callbackUrl: string): Promise<CheckLine> {
  const { clientId, clientSecret } = endpoint.client;
  if (clientSecret === undefined) {
    return good('No client secret was asked for when a code was redeemed.');
  }
  const wrong = { clientId, clientSecret: randomBytes(32).toString('hex') };
  const answer = await probeClient({ ...endpoint, client: wrong }, callbackUrl);
  return answer.kind === 'secret-refused'
    ? good('The client secret is right: a wrong one was refused.')
    : unknown('The client secret was not refused, but a wrong one was not either; a sign-in will show.');
}

/** “Works once, fails at renewal”: renewing has a switch of its own for demanding the secret (salesforce.md 1.2). */
export async function tryRenewal(endpoint: AppEndpoint): Promise<CheckLine> {
  const answer = await probeRenewal(endpoint);
  switch (answer.kind) {
    case 'known':
      return good('Renewing a sign-in asks for no client secret.');
    case 'secret-refused':
      return bad(
        `A sign-in would work once and fail at renewal, which demands a client secret: ${spoken(answer.salesforce)}. Enter it, or have “Require Secret for Refresh Token Flow” turned off.`,
      );
    case 'unknown-id':
    case 'refused':
      return bad(`Renewing a sign-in is refused: ${spoken(answer.salesforce)}.`);
    case 'unreachable':
    case 'unclear':
      return unknown(`Renewing a sign-in could not be tried: ${answer.detail}.`);
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
  const where = `the callback URL ${callbackUrl}`;
  switch (answer.kind) {
    case 'login-page':
      return good(`Salesforce takes ${where}, PKCE and the scopes, and shows its login page.`);
    case 'refused':
      return bad(refusal(answer.salesforce, callbackUrl, scopes));
    case 'identity-provider':
      return unknown(
        `For ${where} Salesforce passed on to ${answer.host} to log in, so what it thinks of the app is not known yet.`,
      );
    case 'unclear':
      return unknown(
        `For ${where} Salesforce answered with a page that says neither yes nor no (status ${answer.status}).`,
      );
    case 'unavailable':
      return unknown(`For ${where} Salesforce gave no answer: ${answer.detail}.`);
  }
}

function refusal(salesforce: SalesforceWords, callbackUrl: string, scopes: readonly string[]): string {
  const said = spoken(salesforce);
  switch (salesforce.error) {
    case 'redirect_uri_mismatch':
      return `The callback URL ${callbackUrl} is not registered with the app, character for character: ${said}. “localhost” is not “127.0.0.1”, and port, slash and case count.`;
    case 'invalid_scope':
      return `The app does not have every scope of “${scopes.join(' ')}”: ${said}. Add them to the app, or ask for none here, which means all it has.`;
    default:
      return `For the callback URL ${callbackUrl} Salesforce refused: ${said}.`;
  }
}

/** Whether the app can sign in as itself; only its org’s own My Domain can say. */
export async function tryClientCredentials(
  endpoint: AppEndpoint,
  scopes: readonly string[],
): Promise<CheckLine> {
  const { hostname } = new URL(endpoint.loginHost);
  if (/^(login|test)\./.test(hostname)) {
    return unknown('Client credentials can be tried at the org’s own My Domain only.');
  }
  if (endpoint.client.clientSecret === undefined) {
    return bad('Client credentials need the client secret, and this app has none here.');
  }
  const answer = await probeClientCredentials(endpoint, scopes);
  return answer.kind === 'granted'
    ? good('Client credentials are granted; the token was given back at once.')
    : notGranted('Client credentials', answer);
}

/** Whether the app gets device codes; whether a user may approve one shows only then. */
export async function tryDevice(endpoint: AppEndpoint, scopes: readonly string[]): Promise<CheckLine> {
  const answer = await probeDevice(endpoint, scopes);
  return answer.kind === 'granted' ? good('Device codes are given out.') : notGranted('Device codes', answer);
}

function notGranted(what: string, answer: ClientProbe): CheckLine {
  switch (answer.kind) {
    case 'unreachable':
    case 'unclear':
      return unknown(`${what} could not be tried: ${answer.detail}.`);
    case 'known':
      return unknown(`${what} were answered in a way that says neither yes nor no.`);
    case 'unknown-id':
    case 'secret-refused':
    case 'refused':
      return bad(`${what} are refused: ${spoken(answer.salesforce)}.`);
  }
}
