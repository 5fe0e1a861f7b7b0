import { z } from 'zod';
import type { AppError, Remedy, SalesforcePlace, SalesforceWords } from '../../shared/app-error.ts';
import type { Http, HttpFailure, HttpResponse } from '../ports/http.ts';
import { networkRemedy } from '../oauth/network-remedy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { trustedOrigin } from '../../shared/salesforce-host.ts';
import { retryAfterMs } from '../oauth/retry-after.ts';
import { isHtml, ORG_GONE, wordsOfAnswer } from '../oauth/wordless-answer.ts';
import { plainText } from '../../shared/plain-text.ts';
import { parseJson } from '../../shared/parse-json.ts';
import { words } from '../text/words.ts';

/** An access token at the instance it was issued for. */
export interface OrgSession {
  readonly http: Http;
  /** Origin, as `TokenGrant.instanceUrl`. */
  readonly instanceUrl: string;
  readonly accessToken: string;
  readonly signal?: AbortSignal;
}

/** Why an org did not answer with what was asked for. */
export type OrgCallFailure =
  /** The org does not know this access token any more: 401 INVALID_SESSION_ID, or 403 Bad_OAuth_Token. */
  | { readonly kind: 'dead-token'; readonly salesforce: SalesforceWords }
  /** The token lives, but the org says no: scope, permission, limit, no such resource. */
  | { readonly kind: 'refused'; readonly salesforce: SalesforceWords }
  /** Passing: network, 5xx, 429, a proxy's page. */
  | {
      readonly kind: 'unavailable';
      readonly cause: 'network' | 'server';
      readonly detail: string;
      /** What the person can do, where that is more than to wait. */
      readonly remedy?: Remedy;
      readonly retryAfterMs: number | null;
      /** What the server said, if it said anything. */
      readonly salesforce?: SalesforceWords;
    }
  /** The answer had a wrong shape, or pointed to a foreign host. */
  | { readonly kind: 'bad-response'; readonly detail: string };

/** Calls the org with its token. `path` begins with `/`; the token never leaves the session's own origin. */
export async function callOrg(
  session: OrgSession,
  path: `/${string}`,
  form?: Readonly<Record<string, string>>,
): Promise<Result<HttpResponse, OrgCallFailure>> {
  const origin = trustedOrigin(session.instanceUrl);
  if (origin === null) throw new Error('An access token was about to go to an untrusted host');
  const answer = await session.http.send(
    {
      method: form === undefined ? 'GET' : 'POST',
      url: origin + path,
      headers: { accept: 'application/json', authorization: `Bearer ${session.accessToken}` },
      ...(form === undefined ? {} : { form }),
    },
    session.signal,
  );
  if (!answer.ok) return fail(fromHttpFailure(answer.error));
  return answer.value.status === 200 ? answer : fail(classifyOrgAnswer(answer.value, placeOf(path)));
}

/** `callOrg`, with the body read as JSON by a schema. */
export async function readFromOrg<T>(
  session: OrgSession,
  path: `/${string}`,
  schema: z.ZodType<T>,
): Promise<Result<T, OrgCallFailure>> {
  const answer = await callOrg(session, path);
  return answer.ok ? readBody(answer.value, schema) : answer;
}

/** Reads a 200 answer by a schema; HTML is a proxy's page, anything else of a wrong shape is refused. */
export function readBody<T>(response: HttpResponse, schema: z.ZodType<T>): Result<T, OrgCallFailure> {
  if (isHtml(response)) {
    return fail({
      kind: 'unavailable',
      cause: 'server',
      detail: words().salesforce.pageForData,
      retryAfterMs: null,
      salesforce: wordsOfAnswer(response, undefined),
    });
  }
  const parsed = schema.safeParse(parseJson(response.body));
  return parsed.success
    ? ok(parsed.data)
    : fail({ kind: 'bad-response', detail: words().salesforce.misshaped });
}

function fromHttpFailure(failure: HttpFailure): OrgCallFailure {
  return failure.kind === 'too-large'
    ? { kind: 'bad-response', detail: failure.detail }
    : {
        kind: 'unavailable',
        cause: 'network',
        detail: failure.detail,
        remedy: networkRemedy(failure.kind),
        retryAfterMs: null,
      };
}

/** REST errors are a list of these; OAuth resources answer a bare word such as Bad_OAuth_Token. */
const restErrors = z.array(z.object({ errorCode: z.string(), message: z.string().optional() })).min(1);
const oauthError = z.object({ error: z.string(), error_description: z.string().optional() });

/** 401s that renewing the token does not mend (salesforce.md 2.2): the token is alive, the app may not use it so. */
const ALIVE_BUT_UNWANTED = /not valid for use with|not attached to agent/i;

/** Where in Salesforce a path answers, for whoever explains its words. */
function placeOf(path: string): SalesforcePlace {
  if (path.startsWith('/services/oauth2/singleaccess')) return 'single-access';
  return path.startsWith('/services/oauth2/userinfo') || path.startsWith('/id/') ? 'identity' : 'rest';
}

/** By which the OAuth resources, which answer 403 and not 401, say that the token is dead (salesforce.md 0.8). */
const DEAD_BY_WORD = /Bad_OAuth_Token|Wrong_Org|Missing_OAuth_Token/;

/** What an answer that is not 200 says about the token. */
function classifyOrgAnswer(response: HttpResponse, where: SalesforcePlace): OrgCallFailure {
  const { status } = response;
  const said = readWords(response, where);
  if (status === 401) {
    return ALIVE_BUT_UNWANTED.test(said.description)
      ? { kind: 'refused', salesforce: said }
      : isHtml(response)
        ? passing(response, said)
        : { kind: 'dead-token', salesforce: said };
  }
  const oauthWord = status === 403 ? DEAD_BY_WORD.exec(response.body.slice(0, 1000))?.[0] : undefined;
  if (oauthWord !== undefined) {
    return { kind: 'dead-token', salesforce: { error: oauthWord, description: '', status, where } };
  }
  if (status >= 300 && status < 400)
    return { kind: 'bad-response', detail: words().salesforce.redirected(status) };
  if (status >= 500 || status === 429 || status === 408 || status === 407) {
    return passing(response, said);
  }
  // A 403 page of a company proxy says nothing about the token (bar 13).
  if (isHtml(response) && status !== 404 && status !== ORG_GONE) return passing(response, said);
  return { kind: 'refused', salesforce: said };
}

function passing(response: HttpResponse, salesforce: SalesforceWords): OrgCallFailure {
  return {
    kind: 'unavailable',
    cause: 'server',
    detail: words().salesforce.status(response.status),
    retryAfterMs: retryAfterMs(response.headers['retry-after'], null),
    salesforce,
  };
}

function readWords(response: HttpResponse, where: SalesforcePlace): SalesforceWords {
  const { status } = response;
  const json = parseJson(response.body);
  const rest = restErrors.safeParse(json);
  const first = rest.success ? rest.data[0] : undefined;
  if (first !== undefined) {
    return {
      error: plainText(first.errorCode, 100),
      description: plainText(first.message ?? ''),
      status,
      where,
    };
  }
  const oauth = oauthError.safeParse(json);
  if (oauth.success) {
    const { error, error_description: description } = oauth.data;
    return { error: plainText(error, 100), description: plainText(description ?? ''), status, where };
  }
  const said = wordsOfAnswer(response, where);
  return isHtml(response) ? said : { ...said, description: plainText(response.body) };
}

/** The failure for the screen. */
export function orgCallError(failure: OrgCallFailure): AppError {
  switch (failure.kind) {
    case 'dead-token':
      return {
        code: 'NEEDS_SIGN_IN',
        message: words().salesforce.signInNotAccepted,
        remedy: 'sign-in-again',
        salesforce: failure.salesforce,
      };
    case 'refused': {
      const { error, description } = failure.salesforce;
      return {
        code: 'ACCESS_REFUSED',
        message: words().salesforce.callRefused(error, description),
        remedy: 'ask-admin',
        salesforce: failure.salesforce,
      };
    }
    case 'unavailable':
      return {
        code: failure.cause === 'network' ? 'NETWORK_UNAVAILABLE' : 'SALESFORCE_UNAVAILABLE',
        message: words().salesforce.notAsked(failure.detail),
        remedy: failure.remedy ?? 'retry',
        ...(failure.salesforce === undefined ? {} : { salesforce: failure.salesforce }),
      };
    case 'bad-response':
      return {
        code: 'RESPONSE_REFUSED',
        message: words().salesforce.answerUnsafe(failure.detail),
        remedy: 'retry',
      };
  }
}
