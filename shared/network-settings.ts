/** The person's own certificate authority file. Paths are shown with the home folder as `~`. */
export type ExtraCaState =
  | { readonly kind: 'none' }
  | { readonly kind: 'used'; readonly file: string; readonly names: readonly string[] }
  /** It is set, but cannot be used: then it adds nothing, and everything else is as without it. */
  | { readonly kind: 'unusable'; readonly file: string; readonly reason: string };

/** What is to be said of a proxy that wants a name and a password. */
export type ProxyLoginState =
  | { readonly kind: 'none' }
  | { readonly kind: 'wanted'; readonly proxy: string; readonly realm: string }
  /** Refused logins are not sent again until the person enters another. */
  | { readonly kind: 'refused'; readonly proxy: string; readonly realm: string }
  /** Only Basic is spoken. */
  | { readonly kind: 'unusable'; readonly proxy: string; readonly schemes: string };

export interface NetworkSettings {
  readonly extraCa: ExtraCaState;
  readonly proxyLogin: ProxyLoginState;
}
