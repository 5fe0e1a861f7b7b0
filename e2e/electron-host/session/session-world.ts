import type { CustomSchemes } from '../custom-schemes.ts';
import type { Browser } from '../devtools/browser.ts';
import type { PrivilegedSchemes } from './privileged-schemes.ts';

/** What all sessions of the app share. */
export interface SessionWorld {
  browser(): Promise<Browser>;
  readonly schemes: CustomSchemes;
  readonly privileged: PrivilegedSchemes;
  nextRequestId(): number;
  /** The user agent of sessions that were given none. */
  defaultUserAgent(): string;
  /** `app.getPath`. */
  path(name: 'userData' | 'downloads'): string;
  /** The key hashes of `ignore-certificate-errors-spki-list`. */
  trustedKeys(): ReadonlySet<string>;
  /** `Session.resolveProxy`, for all sessions alike. */
  resolveProxy(url: string): Promise<string>;
  /** Whether `ignore-certificate-errors` was given. */
  ignoresCertificates(): boolean;
  /** Emits on the app object. */
  tellApp(event: string, ...args: readonly unknown[]): void;
}
