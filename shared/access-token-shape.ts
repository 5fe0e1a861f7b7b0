import { recordId18 } from './record-id.ts';

/** What can be told of an access token by looking at it (salesforce.md 4.4). */
export type AccessTokenShape =
  /** `00D…!…`: the organization's id comes first. */
  | { readonly kind: 'opaque'; readonly token: string; readonly organizationId: string }
  /** Three parts; tells its org only to who decodes it, and cannot open pages. */
  | { readonly kind: 'jwt'; readonly token: string };

/**
 * Reads a pasted access token, with what often comes along: `Authorization: Bearer`, quotes, line breaks at the ends.
 * Null when it is none (a session id cut short, a refresh token, a redacted token of the Salesforce CLI).
 */
export function readAccessToken(text: string): AccessTokenShape | null {
  const token = text
    .trim()
    .replace(/^authorization:\s*/i, '')
    .replace(/^(bearer|oauth)\s+/i, '')
    .replace(/^["'](.*)["']$/, '$1');
  const opaque = /^(00D[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?)![.\w]+$/.exec(token)?.[1];
  if (opaque !== undefined) {
    const organizationId = recordId18(opaque);
    return organizationId === null ? null : { kind: 'opaque', token, organizationId };
  }
  return /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(token) ? { kind: 'jwt', token } : null;
}
