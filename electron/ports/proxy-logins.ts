import type { ProxyLoginState } from '../../shared/network-settings.ts';

export interface ProxyLogin {
  readonly username: string;
  readonly password: string;
}

/** Names and passwords for proxies. A proxy is known by `host:port`. */
export interface ProxyLogins {
  /** What may be sent: null when nothing is known, or when the proxy refused it (lock-outs: never tried again by itself). */
  known(proxy: string): Promise<ProxyLogin | null>;
  /** The proxy wants a login that is not known; the person is asked once. */
  wanted(proxy: string, realm: string): void;
  /** The proxy refused what was sent. */
  refused(proxy: string, realm: string): void;
  /** The proxy demands a scheme that Latchkey does not speak, such as NTLM. */
  unusable(proxy: string, schemes: string): void;
  state(): ProxyLoginState;
}
