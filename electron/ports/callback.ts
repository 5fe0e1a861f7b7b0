/** What became of a URL that came to the callback. */
export type CallbackVerdict =
  /** It ended the sign-in (with a code or with Salesforce's refusal); the window or listener can close. */
  | 'accepted'
  /** It is not an answer to this sign-in (wrong, missing or repeated state or code); the sign-in goes on. */
  | 'ignored'
  /** The sign-in had already got its answer. */
  | 'repeated';

/** The one that judges callbacks; the embedded window and the loopback listener both hand theirs to it. */
export interface CallbackReceiver {
  receive(url: string): CallbackVerdict;
  /** True once an answer was accepted. */
  settled(): boolean;
}

/** Waits for callbacks on the loopback address named by a callback URL, for one sign-in. */
export interface CallbackListener {
  /** Binds loopback only. `busy` when the port is taken, `invalid` when the URL is not a loopback http URL with a port. */
  listen(
    callbackUrl: string,
    receiver: CallbackReceiver,
  ): Promise<
    | { readonly kind: 'listening'; close(): Promise<void> }
    | { readonly kind: 'busy'; readonly port: number }
    | { readonly kind: 'invalid' }
  >;
}
