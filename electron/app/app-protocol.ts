import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Protocol } from 'electron';

/** The origin of the app's own page: the only one whose messages are heard. */
export const APP_ORIGIN = 'app://latchkey';

/** trust.md section 5; as a header, because a <meta> policy comes too late for some directives. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "frame-src 'none'",
  "object-src 'none'",
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Before `ready`: app:// is a secure standard scheme, so that it has an origin of its own. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

/** Serves the files of `root` at app://latchkey/ in the default session only: org partitions have no such scheme. */
export function serveApp(protocol: Protocol, root: string): void {
  protocol.handle('app', (request) => answer(root, request.method, request.url));
}

/** One answer; exported for its test. */
export async function answer(root: string, method: string, requestUrl: string): Promise<Response> {
  if (method !== 'GET') return refuse(405);
  const url = new URL(requestUrl);
  if (url.host !== 'latchkey') return refuse(404);
  const file = await containedFile(root, decodeURIComponent(url.pathname));
  const type = file === null ? undefined : CONTENT_TYPES[path.extname(file)];
  if (file === null || type === undefined) return refuse(404);
  return new Response(new Uint8Array(await readFile(file)), {
    headers: { ...HEADERS, 'content-type': type },
  });
}

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const refuse = (status: number) => new Response(null, { status, headers: HEADERS });

/** The real path of a file inside root, or null: neither `..` nor a link leads out. */
async function containedFile(root: string, pathname: string): Promise<string | null> {
  if (pathname.includes('\0')) return null;
  try {
    const base = await realpath(root);
    const file = await realpath(path.join(base, pathname === '/' ? 'index.html' : pathname));
    return file.startsWith(base + path.sep) ? file : null;
  } catch {
    return null;
  }
}
