import { basicAuthorization } from './auth-challenge.ts';
import type { NetRequest, NetWorld } from './net-world.ts';

/** The app's own headers of a `net` request, which redirects may take away. */
export type GivenHeaders = Map<string, { readonly name: string; readonly value: string | readonly string[] }>;

/** Headers that belong to a body, which a redirect to GET leaves behind. */
export const BODY_HEADERS: readonly string[] = [
  'content-length',
  'content-type',
  'content-encoding',
  'content-language',
  'content-location',
  'origin',
];

/** Headers meant for one server, which must not reach another. */
export const SECRET_HEADERS: readonly string[] = ['authorization', 'cookie', 'proxy-authorization'];

/** The headers a `net` request leaves with: the app's, above those Chromium would add. */
export async function requestHeaders(
  world: NetWorld,
  request: NetRequest,
  url: URL,
  given: GivenHeaders,
): Promise<Record<string, string>> {
  const known = request.usesCredentials ? world.auth.get(url.origin) : undefined;
  const added: [string, string][] = [
    ['User-Agent', world.userAgent()],
    ['Accept', '*/*'],
    ['Accept-Language', world.acceptLanguages()],
    ['Accept-Encoding', 'gzip, deflate, br, zstd'],
    ['Sec-Fetch-Site', 'none'],
    ['Sec-Fetch-Mode', 'no-cors'],
    ['Sec-Fetch-Dest', 'empty'],
    ['Cookie', request.usesCookies ? await world.cookieHeader(url) : ''],
    ['Authorization', known ? basicAuthorization(known) : ''],
  ];
  const missing = added.filter(([name, value]) => value !== '' && !given.has(name.toLowerCase()));
  const own = [...given.values()].map(({ name, value }): [string, string] => [
    name,
    typeof value === 'string' ? value : value.join(', '),
  ]);
  return Object.fromEntries([...missing, ...own]);
}
