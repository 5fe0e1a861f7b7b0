import { relativePath } from '../../../shared/relative-path.ts';

/** The scheme that the packaged app registers (electron-builder.yml says it to macOS and Linux). */
export const DEEP_LINK_SCHEME = 'latchkey';

/** What a link may ask for. It carries no token, and never will: any page and any program can write one. */
export interface DeepLink {
  readonly verb: 'open';
  readonly alias: string;
  /** On the org's own host; absent for where `Open` leads. */
  readonly path?: string;
}

/** Longer than the longest path and alias, in any spelling that is meant. */
const MAX_LENGTH = 4096;

/**
 * Reads `latchkey://open/<alias>?path=<path>`; null for everything else. Hostile until it is read: another verb, a
 * second parameter, a user name, a port, a fragment or a path that leads to another host makes the whole link nothing.
 */
export function readDeepLink(text: string): DeepLink | null {
  if (text.length > MAX_LENGTH || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== `${DEEP_LINK_SCHEME}:` || url.host !== 'open') return null;
  if (url.username !== '' || url.password !== '' || url.hash !== '') return null;
  const alias = aliasOf(url.pathname);
  if (alias === null) return null;
  const parameters = [...url.searchParams];
  const [first] = parameters;
  if (first === undefined) return { verb: 'open', alias };
  const [name, value] = first;
  if (parameters.length !== 1 || name !== 'path') return null;
  const path = relativePath(value);
  return path === null ? null : { verb: 'open', alias, path };
}

/** One segment, and not an empty one; a slash at its end is what some programs add. */
function aliasOf(pathname: string): string | null {
  const [, segment] = /^\/([^/]+)\/?$/.exec(pathname) ?? [];
  if (segment === undefined) return null;
  try {
    const alias = decodeURIComponent(segment).trim();
    return alias === '' ? null : alias;
  } catch {
    return null;
  }
}
