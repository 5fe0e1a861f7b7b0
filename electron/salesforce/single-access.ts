import { z } from 'zod';
import type { AppError, SalesforceWords } from '../../shared/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { trustedInstance } from '../../shared/salesforce-host.ts';
import { callOrg, orgCallError, readBody, type OrgCallFailure, type OrgSession } from './org-call.ts';
import { words } from '../text/words.ts';

/** Why there is no one-time URL. */
export type SingleAccessFailure =
  | OrgCallFailure
  /** The token may not open the user interface: the app or the sign-in lacks the scope `web` (or `full`). */
  | { readonly kind: 'no-web-scope'; readonly salesforce: SalesforceWords }
  /** The user is "API Only": there is no user interface for them. */
  | { readonly kind: 'api-only'; readonly salesforce: SalesforceWords };

const answer = z.object({ frontdoor_uri: z.string().max(4000) });

/**
 * Trades the access token for a URL that logs a browser in once, within about a minute (UI Bridge API). `path` is
 * where to land, relative, such as `/lightning/setup/SetupOneHome/home`. The URL is as good as a session until it is
 * used: hand it to the org's window and nowhere else.
 */
export async function requestSingleAccess(
  session: OrgSession,
  path?: string,
): Promise<Result<{ readonly oneTimeUrl: string }, SingleAccessFailure>> {
  const form = path === undefined ? {} : { redirect_uri: path.replace(/^\/+/, '') };
  const response = await callOrg(session, '/services/oauth2/singleaccess', form);
  if (!response.ok) return fail(refine(response.error));
  const body = readBody(response.value, answer);
  if (!body.ok) return body;
  const url = trustedFrontdoor(body.value.frontdoor_uri, session.instanceUrl);
  return url === null
    ? fail({ kind: 'bad-response', detail: words().salesforce.oneTimeUrlForeign })
    : ok({ oneTimeUrl: url });
}

/** The URL when it is a frontdoor at the org's own host, or at another Salesforce host; else null. */
function trustedFrontdoor(text: string, instanceUrl: string): string | null {
  const origin = /^[a-z]+:\/\/[^/?#\\]+(?=\/)/i.exec(text)?.[0];
  if (origin === undefined || trustedInstance(origin, instanceUrl) === null) return null;
  const url = new URL(text);
  if (url.pathname !== '/secur/frontdoor.jsp') return null;
  // Never a session id in a URL (salesforce.md 0.7), even when a server offers one.
  return url.searchParams.has('sid') ? null : url.href;
}

function refine(failure: OrgCallFailure): SingleAccessFailure {
  if (failure.kind !== 'refused') return failure;
  const { error, description } = failure.salesforce;
  const said = `${error} ${description}`;
  if (/api[\s_-]*only/i.test(said)) return { kind: 'api-only', salesforce: failure.salesforce };
  if (/scope/i.test(said)) return { kind: 'no-web-scope', salesforce: failure.salesforce };
  return failure;
}

/**
 * The failure for the screen. `knownAlive`: the token was renewed or probed just now. Salesforce answers a live token
 * that may not open pages with the same Bad_OAuth_Token as a dead one, so only then it tells what is really wrong.
 */
export function singleAccessError(failure: SingleAccessFailure, knownAlive = false): AppError {
  if (failure.kind === 'dead-token' && knownAlive) return mayNotOpen();
  switch (failure.kind) {
    case 'no-web-scope':
      return {
        code: 'CANNOT_OPEN',
        message: words().salesforce.mayNotOpenPages,
        remedy: 'change-client-app',
        salesforce: failure.salesforce,
      };
    case 'api-only':
      return {
        code: 'CANNOT_OPEN',
        message: words().salesforce.apiOnly,
        remedy: 'ask-admin',
        salesforce: failure.salesforce,
      };
    case 'dead-token':
    case 'refused':
    case 'unavailable':
    case 'bad-response':
      return orgCallError(failure);
  }
}

const mayNotOpen = (): AppError => ({
  code: 'CANNOT_OPEN',
  message: words().salesforce.opensNoPages,
  remedy: 'ask-admin',
  salesforce: { error: 'Bad_OAuth_Token', description: '', status: 403, where: 'single-access' },
});
