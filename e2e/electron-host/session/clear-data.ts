import { domainMatches } from './cookie-match.ts';
import type { SessionCore } from './session-core.ts';
import type { StoredCookie } from './stored-cookie.ts';

type Cleared = Pick<SessionCore, 'context' | 'jar' | 'storage'>;

/** `session.clearStorageData`: some or all kinds of data, of one origin or of all. */
export async function clearStorageData(
  core: Cleared,
  options: Electron.ClearStorageDataOptions,
): Promise<void> {
  const { origin, storages } = options;
  await core.context.ready();
  const wanted = origin === undefined || origin === '' ? undefined : originOf(origin);
  if (!storages || storages.includes('cookies'))
    await core.jar.remove((cookie) => wanted === undefined || belongsTo(cookie, wanted));
  await core.storage.clear(storages, (one) => wanted === undefined || one === wanted);
}

/** `session.clearData`: as above, with several origins named or spared. */
export async function clearSessionData(core: Cleared, options: Electron.ClearDataOptions): Promise<void> {
  const { dataTypes, origins, excludeOrigins } = options;
  if (origins && excludeOrigins) throw new Error('Cannot provide both origins and excludeOrigins');
  await core.context.ready();
  const named = (origins ?? excludeOrigins)?.map(originOf);
  const includes = (matches: (origin: string) => boolean): boolean =>
    named === undefined || named.some(matches) === (origins !== undefined);
  if (!dataTypes || dataTypes.includes('cookies'))
    await core.jar.remove((cookie) => includes((origin) => belongsTo(cookie, origin)));
  await core.storage.clear(dataTypes, (one) => includes((origin) => origin === one));
  if (!dataTypes || dataTypes.includes('cache')) await core.storage.clearCache();
}

function originOf(text: string): string {
  if (!URL.canParse(text)) return text;
  const { origin, protocol } = new URL(text);
  return origin === 'null' ? `${protocol}//` : origin;
}

/** Cookies know sites, not origins: those that the origin's host would be sent are its own. */
function belongsTo(cookie: StoredCookie, origin: string): boolean {
  return URL.canParse(origin) && domainMatches(cookie.domain, new URL(origin).hostname);
}
