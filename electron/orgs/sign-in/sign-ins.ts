import type { SalesforceWords } from '../../../shared/app-error.ts';
import type { SandboxRefreshed, SignInProgress } from '../../../shared/sign-in-progress.ts';
import type { CallbackReceiver } from '../../ports/callback.ts';

/** A question that a person is being asked in a browser, and what can be done about it from outside. */
export interface OpenQuestion {
  /** The address of the authorize page. */
  readonly link: string;
  readonly callbackUrl: string;
  readonly receiver: CallbackReceiver;
  /** Ends it with what the browser showed instead of coming back. */
  refuse(salesforce: SalesforceWords): void;
}

/** The sign-ins under way, so that each can be cancelled without touching another (trust.md bar 25). */
export interface SignIns {
  /** Runs a sign-in under an id; its signal is aborted by `cancel`. */
  run<T>(id: string, signIn: (signal: AbortSignal) => Promise<T>): Promise<T>;
  cancel(id: string): void;
  cancelAll(): void;
  /** Notes what the person of this sign-in is being asked; forgotten when the sign-in ends. */
  ask(id: string, question: OpenQuestion): void;
  /** What the person of this sign-in is being asked just now, or null. */
  asked(id: string): OpenQuestion | null;
  /** Asks the person whether to go on; false once the sign-in is cancelled. */
  confirm(question: SandboxRefreshed): Promise<boolean>;
  /** The person's yes to what `confirm` asked. */
  agree(id: string): void;
  /** Tells the page how far a sign-in is. */
  tell(progress: SignInProgress): void;
  onProgress(listener: (progress: SignInProgress) => void): void;
}

export function createSignIns(): SignIns {
  const running = new Map<string, AbortController>();
  const questions = new Map<string, OpenQuestion>();
  const agreements = new Map<string, (goOn: boolean) => void>();
  const listeners = new Set<(progress: SignInProgress) => void>();
  const tell = (progress: SignInProgress) => listeners.forEach((listener) => listener(progress));
  return {
    async run(id, signIn) {
      // The same id again is the same person starting over: the older attempt ends.
      running.get(id)?.abort();
      questions.delete(id);
      const controller = new AbortController();
      running.set(id, controller);
      try {
        return await signIn(controller.signal);
      } finally {
        if (running.get(id) === controller) {
          running.delete(id);
          questions.delete(id);
        }
      }
    },
    cancel: (id) => running.get(id)?.abort(),
    cancelAll: () => running.forEach((controller) => controller.abort()),
    ask: (id, question) => {
      if (running.has(id)) questions.set(id, question);
    },
    asked: (id) => questions.get(id) ?? null,
    confirm: (question) =>
      new Promise((resolve) => {
        const { signInId } = question;
        const settle = (goOn: boolean) => {
          agreements.delete(signInId);
          resolve(goOn);
        };
        const controller = running.get(signInId);
        if (controller === undefined || controller.signal.aborted) {
          resolve(false);
          return;
        }
        controller.signal.addEventListener('abort', () => settle(false), { once: true });
        agreements.set(signInId, settle);
        tell(question);
      }),
    agree: (id) => agreements.get(id)?.(true),
    tell,
    onProgress: (listener) => void listeners.add(listener),
  };
}
