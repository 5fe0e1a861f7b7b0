import type { AppError } from '../../shared/app-error.ts';
import type { SignInVia } from '../../shared/sign-in-method.ts';
import { assertNever, fail, ok, type Result } from '../../shared/result.ts';
import type { AwaitingReceiver, CallbackOutcome } from '../oauth/callback.ts';
import { isLoopbackCallback } from '../oauth/callback-shape.ts';
import type { SystemBrowser } from '../ports/browser.ts';
import type { CallbackListener } from '../ports/callback.ts';
import type { Clock } from '../ports/clock.ts';
import type { SignInWindowEnd, SignInWindows } from '../ports/windows.ts';
import { CANCELLED, refusedByPage } from './sign-in-errors.ts';

/** How long a sign-in may take before its port is closed again (trust.md bar 20), in ms. */
const SIGN_IN_LIMIT_MS = 5 * 60_000;

/** Shows the authorize page to the person, and waits for the answer to come back to the callback. */
export type AskPerson = (question: {
  readonly via: SignInVia;
  readonly authorizeUrl: string;
  readonly callbackUrl: string;
  readonly receiver: AwaitingReceiver;
  readonly signal: AbortSignal;
}) => Promise<Result<CallbackOutcome>>;

export function createAskPerson(parts: {
  readonly windows: SignInWindows;
  readonly browser: SystemBrowser;
  readonly listener: CallbackListener;
  readonly clock: Clock;
}): AskPerson {
  return (question) =>
    question.via === 'embedded' ? askInWindow(parts, question) : askInBrowser(parts, question);
}

type Parts = Parameters<typeof createAskPerson>[0];
type Question = Parameters<AskPerson>[0];

async function askInWindow(parts: Parts, question: Question): Promise<Result<CallbackOutcome>> {
  if (question.signal.aborted) return fail(CANCELLED);
  const window = parts.windows.open(question);
  const interrupted = interruption(parts.clock, question.signal);
  try {
    return await Promise.race([
      question.receiver.outcome.then((outcome) => ok(outcome)),
      window.ended.then((end) => fail(windowEnded(end))),
      interrupted.outcome,
    ]);
  } finally {
    interrupted.stop();
    window.close();
  }
}

async function askInBrowser(parts: Parts, question: Question): Promise<Result<CallbackOutcome>> {
  if (!isLoopbackCallback(question.callbackUrl)) return fail(NOT_LOOPBACK);
  const listening = await parts.listener.listen(question.callbackUrl, question.receiver);
  switch (listening.kind) {
    case 'busy':
      return fail(portInUse(listening.port));
    case 'invalid':
      return fail(NOT_LOOPBACK);
    case 'listening':
      break;
    default:
      return assertNever(listening);
  }
  const interrupted = interruption(parts.clock, question.signal);
  try {
    if (question.signal.aborted) return fail(CANCELLED);
    const opened = await parts.browser.open(question.authorizeUrl);
    if (!opened.ok) return opened;
    return await Promise.race([
      question.receiver.outcome.then((outcome) => ok(outcome)),
      interrupted.outcome,
    ]);
  } finally {
    interrupted.stop();
    await listening.close();
  }
}

/** Cancelled by the person, or out of time. */
function interruption(clock: Clock, signal: AbortSignal) {
  const { promise, resolve } = Promise.withResolvers<Result<never>>();
  const stop = clock.after(SIGN_IN_LIMIT_MS, () => resolve(fail(TIMED_OUT)));
  signal.addEventListener('abort', () => resolve(fail(CANCELLED)), { once: true });
  return { outcome: promise, stop };
}

function windowEnded(end: SignInWindowEnd): AppError {
  switch (end.kind) {
    case 'closed':
      return CANCELLED;
    case 'error-page':
      return refusedByPage(end);
    case 'load-failed':
      return {
        code: 'NETWORK_UNAVAILABLE',
        message: `The sign-in page could not be loaded: ${end.detail}. Nothing was changed.`,
        remedy: 'retry',
      };
    default:
      return assertNever(end);
  }
}

const portInUse = (port: number): AppError => ({
  code: 'PORT_IN_USE',
  message: `Port ${port} of the callback URL is used by another program. Close that program, or use “Sign in here”, or choose another callback URL that the client app has registered.`,
  remedy: 'change-port',
});

const NOT_LOOPBACK: AppError = {
  code: 'CALLBACK_URL_INVALID',
  message:
    'Signing in through the browser needs a callback URL on this computer, such as http://localhost:8717/callback, registered with the client app. “Sign in here” works with the present one.',
  remedy: 'change-client-app',
};

const TIMED_OUT: AppError = {
  code: 'SIGN_IN_TIMED_OUT',
  message:
    'No answer came back within five minutes. If the browser showed an error of Salesforce, it stays on that page and never returns here. Nothing was changed.',
  remedy: 'retry',
};
