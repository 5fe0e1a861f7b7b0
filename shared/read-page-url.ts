import { readLoginHost, type LoginHostRefusal } from './find-login-host.ts';
import { handsOverSession, holdsToken, isSecretParameter } from './page-secrets.ts';
import { readTypedRecordId } from './record-id.ts';
import { relativePath } from './relative-path.ts';
import { fail, ok, type Result } from './result.ts';

/** The part of the WHATWG URL that every runtime of this folder has; `shared/` loads neither's types. */
interface ParsedUrl {
  readonly pathname: string;
  readonly search: string;
  hash: string;
  readonly searchParams: Iterable<readonly [string, string]> & {
    get(name: string): string | null;
    delete(name: string): void;
  };
}
declare const URL: new (text: string, base: string) => ParsedUrl;

/** A page in some org, found behind whatever a person pasted. */
export type PageTarget =
  /** `host`: an origin, the My Domain behind a page's host, or login.salesforce.com where the address tells no org. */
  | { readonly kind: 'on-host'; readonly host: string; readonly path: string }
  /** A record's id or a bare path: it could be in any org. `id` has 18 characters. */
  | { readonly kind: 'anywhere'; readonly id: string | null; readonly path: string };

/** Why a text is no page in an org. */
export type PageRefusal = LoginHostRefusal | 'id-does-not-fit' | 'path';

/**
 * Reads any address of an org's page (record, Setup, report, Lightning, Classic, Visualforce, a login page on the way to
 * one), a bare record id, or a bare path. The path is kept, what logs in is taken out of it (a session id, a one-time
 * password), and a page that only hands a session over stands for the page it leads to. Pure; nothing is looked up.
 */
export function readPageUrl(text: string): Result<PageTarget, PageRefusal> {
  const trimmed = text.trim().replace(/^[<"'](.*)[>"']$/, '$1');
  const id = readTypedRecordId(trimmed);
  if (id.ok) return ok({ kind: 'anywhere', id: id.value, path: `/${id.value}` });
  if (id.error === 'does-not-fit') return fail('id-does-not-fit');
  if (/^\/(?!\/)/.test(trimmed)) {
    const path = pageOf(trimmed, null, 0);
    return path === null ? fail('path') : ok({ kind: 'anywhere', id: null, path });
  }
  const host = readLoginHost(trimmed);
  if (!host.ok) return host;
  const { loginHost } = host.value;
  const path = pageOf(pathIn(trimmed), loginHost, 0);
  return path === null ? fail('path') : ok({ kind: 'on-host', host: loginHost, path });
}

/** What follows the host of an address that `readLoginHost` understood. */
function pathIn(address: string): string {
  const rest = address.replace(/^(?:https?:)?(?:\/\/)?[^/?#]*/i, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** Where pages that only lead on say where to. */
const LEADS_TO = ['startURL', 'retURL', 'url'] as const;

/** The path without what logs in; null when it is no path of the host itself. `host`: whose page it is, where known. */
function pageOf(text: string, host: string | null, depth: number): string | null {
  const path = relativePath(text);
  if (path === null) return null;
  const url = new URL(path, 'https://org.invalid');
  if (onlyLeadsOn(url)) {
    const next = LEADS_TO.map((name) => url.searchParams.get(name)).find((value) => value !== null);
    // A login page leads to a login page only when somebody made it up.
    return next === undefined || depth > 1 ? '/' : (pageBehind(next, host, depth + 1) ?? '/');
  }
  for (const [name, value] of [...url.searchParams]) {
    if (isSecretParameter(name) || holdsToken(value)) url.searchParams.delete(name);
  }
  if (holdsToken(url.hash)) url.hash = '';
  return relativePath(`${url.pathname}${url.search}${url.hash}`);
}

/** A page that logs in or out, or the root, which is a login page when it says where to go on to. */
function onlyLeadsOn(url: ParsedUrl): boolean {
  if (handsOverSession(url.pathname)) return true;
  return /^\/(?:index\.jsp|login(?:\/.*)?)?$/i.test(url.pathname);
}

/** The page that another one leads to: a path, or an address of the same org. */
function pageBehind(text: string, host: string | null, depth: number): string | null {
  if (!/^https?:/i.test(text)) return pageOf(text.startsWith('/') ? text : `/${text}`, host, depth);
  const target = readLoginHost(text);
  return target.ok && target.value.loginHost === host ? pageOf(pathIn(text), host, depth) : null;
}
