/** What the main window shows beside the list. */

/** Where the vault's key comes from and whether it is at hand. */
export type VaultState =
  /** The key is in the OS keychain and the vault is open. */
  | { readonly kind: 'open'; readonly keptBy: 'keychain' | 'passphrase' | 'memory' }
  /** A keychain is there, but locked: orgs are listed, opening one asks again. */
  | { readonly kind: 'keychain-locked' }
  /** No keychain on this computer and none chosen in its place yet: the person chooses passphrase or memory. */
  | { readonly kind: 'keychain-missing'; readonly reason: string }
  /** A vault waits whose key is in a keychain that does not answer now: a passphrase could not open it. */
  | { readonly kind: 'keychain-gone'; readonly reason: string }
  /** The vault is sealed with a passphrase that was not given yet. */
  | { readonly kind: 'passphrase-needed' }
  /** The keychain is open but its key does not fit this vault (another signing identity, another computer). */
  | { readonly kind: 'key-mismatch' };

/** Something that happened to a file at start, said once: what, and where the damaged file is kept. */
export interface StartNotice {
  readonly id: string;
  readonly severity: 'info' | 'warning';
  readonly message: string;
}

export interface AppStatus {
  readonly version: string;
  /** `Electron 45.4.1` or the name of the development host. */
  readonly runtime: string;
  readonly platform: string;
  /** False where Latchkey runs from its source: the system would start something else. */
  readonly canStartAtLogin: boolean;
  readonly vault: VaultState;
  readonly notices: readonly StartNotice[];
  readonly practice: PracticeStatus;
  /** True while the store is only read (written by a newer version). */
  readonly readOnly: boolean;
}

export interface PracticeStatus {
  /** Practice orgs exist when Latchkey runs from source. */
  readonly available: boolean;
  readonly running: PracticeInfo | null;
}

/** How to sign in to the practice orgs: made-up people with made-up passwords, safe to show. */
export interface PracticeInfo {
  readonly productionLoginHost: string;
  readonly sandboxLoginHost: string;
  readonly clientAppId: string;
  readonly people: readonly {
    readonly username: string;
    readonly password: string;
    readonly organizationName: string;
    readonly loginHost: string;
  }[];
}
