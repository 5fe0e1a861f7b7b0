/**
 * The OS keychain. `read` answering null proves nothing by itself: keytar gives null for a locked keyring just as for
 * a missing entry, so `probe` (set, get, delete of a canary) decides first (trust.md 0b).
 */
export type KeychainState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'missing'; readonly reason: string };

export interface Keychain {
  /** Times out after 10 s and says `locked`: a prompt that nobody answers must not hold the app. */
  probe(): Promise<KeychainState>;
  /** Null when there is no such entry; only believe it after `probe` said ready. Rejects when the keychain fails. */
  read(account: string): Promise<string | null>;
  write(account: string, secret: string): Promise<void>;
  remove(account: string): Promise<void>;
}
