/** How a request gets to a host. */
export type Route =
  | { readonly kind: 'direct' }
  /** `url` is `http://host:port` or `https://host:port`, without credentials. */
  | { readonly kind: 'proxy'; readonly url: string; readonly from: 'system' | 'environment' }
  /** The system asks for a kind of proxy that Latchkey's own requests cannot use, such as SOCKS. */
  | { readonly kind: 'unsupported'; readonly proxy: string };

/** Which proxy the system, its PAC file, or the environment names for a URL; loopback always goes direct. */
export interface ProxyRoutes {
  /** Never empty: the ways to try, in their order. */
  routesTo(url: string): Promise<readonly [Route, ...Route[]]>;
}
