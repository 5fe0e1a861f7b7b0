/**
 * Chromium loads only schemes it was built with, so `app://bundle/index.html` is shown to it as
 * `https://bundle.app.localhost/index.html` (a secure context with an origin of its own) and answered by
 * `protocol.handle`. Everything on Electron's side of the host sees the URL the app wrote; only the page's own
 * `location` shows the mapped one.
 */
export class CustomSchemes {
  private readonly names = new Set<string>();

  add(scheme: string): void {
    this.names.add(scheme);
  }

  has(scheme: string): boolean {
    return this.names.has(scheme);
  }

  /** `app://bundle/x` → `https://bundle.app.localhost/x`; any other URL unchanged. */
  toChromium(url: string): string {
    const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url);
    const scheme = match?.[1]?.toLowerCase();
    if (!match || scheme === undefined || !this.names.has(scheme)) return url;
    const rest = match[3] ?? '';
    return `https://${match[2] === '' ? '_' : (match[2] ?? '_')}.${scheme}.localhost${rest.startsWith('/') ? '' : '/'}${rest}`;
  }

  /** The inverse of `toChromium`. */
  toElectron(url: string): string {
    const match = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.localhost(?::\d+)?(.*)$/is.exec(url);
    const scheme = match?.[2];
    if (!match || scheme === undefined || !this.names.has(scheme)) return url;
    return `${scheme}://${match[1] === '_' ? '' : (match[1] ?? '')}${match[3] ?? ''}`;
  }

  /** The Fetch pattern that catches all requests of a scheme. */
  pattern(scheme: string): string {
    return `https://*.${scheme}.localhost/*`;
  }
}
