import type { Html } from '../pages/html.ts';

/** What a handler answers. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
  /** Instead of `body`, for what comes slowly or is big: written as fast as the client reads. */
  readonly stream?: () => Iterable<Buffer> | AsyncIterable<Buffer>;
}

export function json(status: number, value: unknown): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify(value),
  };
}

/** Salesforce's OAuth resource endpoints answer errors as bare words (salesforce.md 2.2). */
export function plainText(status: number, text: string): Reply {
  return { status, headers: { 'content-type': 'text/plain;charset=UTF-8' }, body: text };
}

export function page(html: Html, status = 200): Reply {
  return {
    status,
    headers: {
      'content-type': 'text/html;charset=UTF-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'origin-when-cross-origin',
    },
    body: html.markup,
  };
}

/** A page with scripts and frames of its own, as those of Salesforce are; ours have none. */
export function scriptedPage(html: Html): Reply {
  const plain = page(html);
  return {
    ...plain,
    headers: {
      ...plain.headers,
      'content-security-policy':
        "default-src 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; connect-src *; frame-src *",
      'x-frame-options': 'SAMEORIGIN',
    },
  };
}

export function redirect(location: string, cookies: readonly string[] = []): Reply {
  return {
    status: 302,
    headers: { location, ...(cookies.length > 0 && { 'set-cookie': cookies }) },
    body: '',
  };
}

/** REST errors are an array of one or more (salesforce.md 2.2). */
export function restError(status: number, errorCode: string, message: string): Reply {
  return json(status, [{ message, errorCode }]);
}

/** OAuth errors of the token and revoke endpoints: HTTP 400 and JSON (salesforce.md 2). */
export function oauthError(error: string, description: string, status = 400): Reply {
  return json(status, { error, error_description: description });
}
