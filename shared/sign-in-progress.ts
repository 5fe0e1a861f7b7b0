/** What the page may know of a sign-in under way. */
export type SignInProgress =
  /** A person is signing in, in Latchkey's window or in a browser. */
  | {
      readonly kind: 'waiting';
      readonly signInId: string;
      /** When Latchkey stops waiting, in ms since the epoch. */
      readonly endsAt: number;
    }
  /** The code to enter at `verificationUrl`, on any device. */
  | {
      readonly kind: 'device';
      readonly signInId: string;
      readonly userCode: string;
      readonly verificationUrl: string;
      readonly endsAt: number;
    }
  | SandboxRefreshed;

/**
 * The org that came back is the row's sandbox, copied anew from production: another organization behind the same My
 * Domain. The sign-in waits for the person's yes (`adoptRefreshedSandbox`), or for being cancelled.
 */
export interface SandboxRefreshed {
  readonly kind: 'sandbox-refreshed';
  readonly signInId: string;
  readonly username: string;
  readonly organizationId: string;
  /** The host of its My Domain. */
  readonly host: string;
}

/** A browser found on this computer. */
export interface BrowserChoice {
  readonly id: string;
  readonly name: string;
  /** Whether it can be told to open a private window. */
  readonly canBePrivate: boolean;
}

/** One of the browsers found, as a person chose it for a sign-in. */
export interface ChosenBrowser {
  /** The id of a `BrowserChoice`. */
  readonly id: string;
  readonly privateWindow: boolean;
}

/** A file the person chose; its content stays in the main process. */
export interface PickedFile {
  readonly fileId: string;
  readonly name: string;
}

/** What can be said of a private key without showing it. */
export interface PrivateKeyFacts {
  readonly bits: number;
  /** SHA-256 over the public key (SubjectPublicKeyInfo), as colon-separated hex: the same for key and certificate. */
  readonly publicKeyFingerprint: string;
  /** SHA-256 of the certificate, when the PEM holds one beside the key. */
  readonly certificateFingerprint: string | null;
}

/** What became of a URL the person pasted from the browser. */
export type BrowserAnswerVerdict = 'accepted' | 'error-page' | 'not-this-sign-in' | 'unrecognized';
