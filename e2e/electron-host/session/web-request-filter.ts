import { parseUrlPattern, urlMatches, type UrlPattern } from './url-pattern.ts';

/** What kind of thing a request fetches, in Electron's words. */
export type ResourceType = Electron.OnBeforeRequestListenerDetails['resourceType'];

/** A checked filter, ready to be asked. */
export interface RequestFilter {
  readonly urls: readonly UrlPattern[];
  readonly excludeUrls: readonly UrlPattern[];
  readonly types: ReadonlySet<string>;
}

const RESOURCE_TYPES: ReadonlySet<string> = new Set<ResourceType>([
  'mainFrame',
  'subFrame',
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xhr',
  'ping',
  'cspReport',
  'media',
  'webSocket',
  'other',
]);

/** The filter of a listener that was registered without one: everything. */
export const EVERY_REQUEST: RequestFilter = { urls: [], excludeUrls: [], types: new Set() };

function parseAll(texts: readonly string[]): UrlPattern[] {
  return texts.map((text) => {
    const result = parseUrlPattern(text);
    if (!result.ok) throw new TypeError(`Invalid url pattern ${text}: ${result.problem}`);
    return result.pattern;
  });
}

/**
 * Checks a listener's filter and makes it ready.
 *
 * @throws TypeError with Electron's text when `urls` is missing or a pattern or type is not valid.
 */
export function parseRequestFilter(filter: Electron.WebRequestFilter): RequestFilter {
  // Callers in JavaScript may leave out what the type demands; Electron checks it at run time, too.
  const { urls } = filter as { readonly urls?: unknown };
  if (!Array.isArray(urls)) throw new TypeError("Parameter 'filter' must have property 'urls'.");
  const types = filter.types ?? [];
  for (const type of types) if (!RESOURCE_TYPES.has(type)) throw new TypeError(`Invalid type ${type}`);
  return {
    urls: parseAll(filter.urls),
    excludeUrls: parseAll(filter.excludeUrls ?? []),
    types: new Set<string>(types),
  };
}

/** Whether a listener with this filter hears of the request. An exclusion wins over an inclusion. */
export function filterCovers(filter: RequestFilter, url: string, type: ResourceType): boolean {
  if (filter.types.size > 0 && !filter.types.has(type)) return false;
  if (filter.excludeUrls.some((pattern) => urlMatches(pattern, url))) return false;
  return filter.urls.length === 0 || filter.urls.some((pattern) => urlMatches(pattern, url));
}

const BY_DEVTOOLS_TYPE: Readonly<Record<string, ResourceType>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  EventSource: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
};

/**
 * DevTools' resource type in Electron's words.
 *
 * @param isMainFrame whether the request is made for the window's top frame (decides over a Document)
 */
export function resourceTypeOf(devToolsType: string, isMainFrame: boolean): ResourceType {
  if (devToolsType === 'Document') return isMainFrame ? 'mainFrame' : 'subFrame';
  return BY_DEVTOOLS_TYPE[devToolsType] ?? 'other';
}
