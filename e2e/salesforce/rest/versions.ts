import type { PracticeRequest } from '../http/practice-request.ts';
import { json, restError, type Reply } from '../http/reply.ts';
import { identityUrl } from '../oauth/token-response.ts';
import { myDomainOf, type World } from '../world.ts';
import { restReply } from './rest-reply.ts';

const OLDEST = 31;
/** Versions 21 to 30 were served once, and are retired. */
const OLDEST_RETIRED = 21;
/** Winter '27 (salesforce.md 4.3). */
const NEWEST = 68;

/** The release a version number belongs to: three a year, Winter '12 was 23. */
function label(version: number): string {
  const season = ['Winter', 'Spring', 'Summer'][(version - 23) % 3] ?? 'Winter';
  // The Winter release is named after the year to come.
  const year = 12 + Math.floor((version - 23) / 3);
  return `${season} '${String(year)}`;
}

/** GET `/services/data`: needs no token; the highest version wins (salesforce.md 4.3). */
export function versions(): Reply {
  const list = Array.from({ length: NEWEST - OLDEST + 1 }, (_, index) => {
    const version = `${String(OLDEST + index)}.0`;
    return { label: label(OLDEST + index), url: `/services/data/v${version}`, version };
  });
  return json(200, list);
}

/** Whether this is a version of the API that is served. */
export function isServedVersion(version: string): boolean {
  const [, major] = /^v(\d+)\.0$/.exec(version) ?? [];
  return version === 'latest' || (major !== undefined && Number(major) >= OLDEST && Number(major) <= NEWEST);
}

/** Salesforce.md 2.2 `UNSUPPORTED_API_VERSION`. The status 410 is [U]. */
export function isRetiredVersion(version: string): boolean {
  const [, major] = /^v(\d+)\.0$/.exec(version) ?? [];
  return major !== undefined && Number(major) >= OLDEST_RETIRED && Number(major) < OLDEST;
}

/** Any path below a retired version. */
export function retiredVersion(): Reply {
  return restError(410, 'UNSUPPORTED_API_VERSION', 'The requested API version is retired and not supported.');
}

/** GET `/services/data/vXX.0[/]`: what there is, and the caller's identity URL. */
export function versionRoot(request: PracticeRequest, world: World): Reply {
  return restReply(request, world, ({ account }) => {
    const base = request.path.replace(/\/$/, '');
    const resources = ['tooling', 'query', 'queryAll', 'search', 'sobjects', 'limits', 'recent', 'composite'];
    return json(200, {
      ...Object.fromEntries(resources.map((name) => [name, `${base}/${name}`])),
      identity: identityUrl(world, account),
      serviceUrl: myDomainOf(world, account.organization.id).origin,
    });
  });
}
