import { randomBytes } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { Keychain, KeychainState } from '../../ports/keychain.ts';
import { standInLine } from '../one-after-another.ts';

/**
 * The OS keychain through keytar. `findCredentials` and `findPassword` are never called: they crash the whole process
 * when the Linux keyring is locked. `getPassword` gives null for a locked keyring as for a missing entry, which is why
 * `probe` sets, gets and deletes a canary before anything else is believed.
 */

/** The three calls of keytar that are safe. */
export interface KeytarCalls {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

export interface KeytarKeychainOptions {
  readonly clock: Clock;
  /** The name that the keychain's own user interface shows. */
  readonly service?: string;
  /** Loads keytar; it throws where its system library is missing (`libsecret-1-0` on Debian). */
  readonly load?: () => Promise<KeytarCalls>;
}

const SERVICE = 'Latchkey';
const CANARY = 'latchkey-canary';
const PATIENCE_MS = 10_000;
const REASON_LENGTH = 200;

class KeychainTimedOut extends Error {
  override readonly name = 'KeychainTimedOut';
}

export function createKeytarKeychain(options: KeytarKeychainOptions): Keychain {
  const { clock, service = SERVICE, load = loadKeytar } = options;

  /**
   * One native call at a time: each occupies a thread of Node's pool of four while an unlock prompt is open, and four
   * hanging calls would stop every file operation of the app. A caller's patience starts when it calls; a call that it
   * no longer waits for is not started.
   */
  const line = standInLine();
  const call = <T>(use: (keytar: KeytarCalls) => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      let waiting = true;
      const cancel = clock.after(PATIENCE_MS, () => {
        waiting = false;
        reject(new KeychainTimedOut('The keychain did not answer.'));
      });
      line(async () => (waiting ? { answer: await use(await load()) } : null)).then(
        (done) => {
          cancel();
          // An answer after the patience ran out resolves a promise that is settled: nothing happens.
          if (done) resolve(done.answer);
        },
        (error: unknown) => {
          cancel();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });

  return {
    probe: async (): Promise<KeychainState> => {
      const canary = randomBytes(16).toString('hex');
      try {
        const answer = await call(async (keytar) => {
          await keytar.setPassword(service, CANARY, canary);
          const found = await keytar.getPassword(service, CANARY);
          await keytar.deletePassword(service, CANARY);
          return found;
        });
        return answer === canary ? { kind: 'ready' } : { kind: 'locked' };
      } catch (error) {
        return stateOf(error);
      }
    },
    read: (account) => call((keytar) => keytar.getPassword(service, account)),
    write: (account, secret) => call((keytar) => keytar.setPassword(service, account, secret)),
    remove: async (account) => {
      await call((keytar) => keytar.deletePassword(service, account));
    },
  };
}

/**
 * Locked, in the words of libsecret ("Cannot create an item in a locked collection", "prompt dismissed") and of macOS
 * ("User interaction is not allowed.", "User canceled the operation.", "The user name or passphrase you entered…").
 */
const LOCKED = /locked|dismissed|cancell?ed|interaction is not allowed|passphrase you entered/i;

function stateOf(error: unknown): KeychainState {
  if (error instanceof KeychainTimedOut) return { kind: 'locked' };
  const message = error instanceof Error ? error.message : String(error);
  if (LOCKED.test(message)) return { kind: 'locked' };
  return { kind: 'missing', reason: plain(message) };
}

/** One short line without control characters; the message comes from the system, not from us. */
const plain = (message: string): string =>
  message
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, REASON_LENGTH);

/** Loaded on first use, so that a computer without the system library still starts Latchkey. */
async function loadKeytar(): Promise<KeytarCalls> {
  const keytar = await import('keytar');
  return keytar.default;
}
