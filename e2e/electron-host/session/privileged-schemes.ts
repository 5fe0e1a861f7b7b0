import type { CustomSchemes } from '../custom-schemes.ts';

/** What an app said its own schemes may do (`protocol.registerSchemesAsPrivileged`). */
export class PrivilegedSchemes {
  private readonly privileges = new Map<string, Electron.Privileges>();
  private readonly schemes: CustomSchemes;

  constructor(schemes: CustomSchemes) {
    this.schemes = schemes;
  }

  /** @throws TypeError for a name that is not a scheme (RFC 3986, 3.1), before any is registered */
  register(customSchemes: readonly Electron.CustomScheme[]): void {
    for (const { scheme } of customSchemes)
      if (!/^[a-z][a-z0-9+.-]*$/i.test(scheme))
        throw new TypeError(
          `Invalid scheme name '${scheme}'. Scheme names must start with an ASCII letter and contain only ` +
            "ASCII letters, digits, '+', '-', or '.'.",
        );
    for (const { scheme, privileges } of customSchemes) {
      this.privileges.set(scheme.toLowerCase(), privileges ?? {});
      this.schemes.add(scheme.toLowerCase());
    }
  }

  /** Whether pages of other origins may read what the scheme answers. Only the app's own registration says so. */
  isCorsEnabled(scheme: string): boolean {
    return this.privileges.get(scheme)?.corsEnabled === true;
  }

  /**
   * A URL of a standard scheme as Chromium writes it: host in lower case, no port, at least `/`.
   *
   * @throws TypeError `Invalid URL` for a standard URL without a host
   */
  normalize(url: string): string {
    const match = /^([a-z][a-z0-9+.-]*):\/*([^/?#]*)(.*)$/is.exec(url);
    const scheme = match?.[1]?.toLowerCase() ?? '';
    if (!match || this.privileges.get(scheme)?.standard !== true) return url;
    const host = (match[2] ?? '').replace(/^.*@/, '').replace(/:\d*$/, '').toLowerCase();
    if (host === '') throw new TypeError('Invalid URL');
    const rest = match[3] ?? '';
    const { pathname, search, hash } = new URL(rest.startsWith('/') ? rest : `/${rest}`, 'http://host');
    return `${scheme}://${host}${pathname}${search}${hash}`;
  }
}
