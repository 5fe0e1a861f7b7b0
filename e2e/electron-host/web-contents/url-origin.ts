/** The origin Electron shows for a URL: of custom schemes too, which WHATWG calls opaque. */
export function originOf(url: string, securityOrigin: string): string {
  if (!URL.canParse(url)) return securityOrigin;
  const { origin, protocol, host } = new URL(url);
  if (protocol === 'file:') return 'file://';
  if (origin !== 'null') return origin;
  return host === ''
    ? /^[a-z]+:\/\/./.test(securityOrigin)
      ? securityOrigin
      : 'null'
    : `${protocol}//${host}`;
}
