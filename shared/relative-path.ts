/** Where a path is read against: a name that can never be a host (RFC 2606). */
const BASE = 'https://org.invalid';

/** The part of the WHATWG URL that every runtime of this folder has; `shared/` loads neither's types. */
declare const URL: new (
  text: string,
  base: string,
) => { readonly origin: string; readonly pathname: string; readonly search: string; readonly hash: string };

/** Longer than any page's address; what is longer was not meant. */
const MAX_LENGTH = 2000;

/**
 * The path, query and fragment of a page on an org's own host, as a browser would ask for it, or null for anything that
 * could lead elsewhere: `redirect_uri` of singleaccess must be relative (salesforce.md 3), and what a browser, Salesforce
 * or a proxy between them takes for another host is an open redirect: `//evil.example`, `/\evil.example`,
 * `/..//evil.example` (two slashes once the dots are gone), `/%2f/evil.example`, or a line break that ends a header.
 */
export function relativePath(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH || !/^\/(?![/\\])/.test(trimmed)) return null;
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\\]/.test(trimmed)) return null;
  let url;
  try {
    url = new URL(trimmed, BASE);
  } catch {
    return null;
  }
  if (url.origin !== BASE || url.pathname.startsWith('//')) return null;
  if (/^\/(?:%2f|%5c)|%(?:0[\da-f]|1[\da-f]|5c|7f)/i.test(url.pathname)) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
