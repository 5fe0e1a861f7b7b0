/**
 * What the doctor found: plain facts and remedies, already redacted. No secret is in it, whatever was planted in a name
 * or an error (electron/doctor/clean-text.ts).
 */

/** `warning` means: worth knowing, and Latchkey works; `bad`: something does not work until it is mended. */
export type DoctorOutcome = 'good' | 'warning' | 'bad';

export type DoctorSubject =
  | 'runtime'
  | 'keychain'
  | 'vault'
  | 'store'
  | 'clock'
  | 'names'
  | 'proxy'
  | 'certificates'
  | 'callback-ports'
  | 'browsers'
  | 'orgs';

export interface DoctorLine {
  readonly subject: DoctorSubject;
  readonly title: string;
  readonly outcome: DoctorOutcome;
  /** One or two plain sentences. */
  readonly found: string;
  /** What mends it; null where nothing needs mending. */
  readonly remedy: string | null;
}

/** One step of a sign-in: a host and a path at most, never a query, a code, a state, a verifier or a token. */
export interface TraceStep {
  /** Milliseconds since the sign-in began. */
  readonly at: number;
  readonly text: string;
}

/** A sign-in, step by step. */
export interface SignInTrace {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly method: string;
  /** How it ended; null while it goes on. */
  readonly outcome: string | null;
  readonly steps: readonly TraceStep[];
}

export interface DoctorReport {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly version: string;
  readonly lines: readonly DoctorLine[];
  /** The last sign-in since Latchkey was started, or null. */
  readonly lastSignIn: SignInTrace | null;
}
