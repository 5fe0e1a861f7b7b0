import type { AppError } from '../../../shared/app-error.ts';
import type { WebServerChoice } from '../../../shared/contract/sign-in-requests.ts';
import { pageRemedy } from '../../../shared/page-remedy.ts';
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import type { AwaitingReceiver, CallbackOutcome } from '../../oauth/callback.ts';
import { isLoopbackCallback } from '../../oauth/callback-shape.ts';
import type { SystemBrowser } from '../../ports/browser.ts';
import type { CallbackListener } from '../../ports/callback.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SignInWindowEnd, SignInWindows } from '../../ports/windows.ts';
import { cancelled, refusedByPage } from './sign-in-errors.ts';
import type { SignIns } from './sign-ins.ts';
import { words } from '../../text/words.ts';

/** How long a sign-in may take before its port is closed again (trust.md bar 20), in ms. */
const SIGN_IN_LIMIT_MS = 5 * 60_000;

/** What a person is asked: to sign in at one of Salesforce's pages, and to come back to one of the callback URLs. */
export interface Question {
  readonly signInId: string;
  readonly how: Pick<WebServerChoice, 'via' | 'browser'>;
  /** As registered with the client app, in the order they are tried. */
  readonly callbackUrls: readonly string[];
  readonly signal: AbortSignal;
  authorizeUrl(callbackUrl: string): string;
  receiver(callbackUrl: string): AwaitingReceiver;
}

/** An answer, and the callback URL it came to: the code is exchanged with that very text. */
export interface Answer {
  readonly outcome: CallbackOutcome;
  readonly callbackUrl: string;
}

/** Shows the authorize page to the person, and waits for the answer to come back to the callback. */
export type AskPerson = (question: Question) => Promise<Result<Answer>>;

interface Parts {
  readonly windows: SignInWindows;
  readonly browser: SystemBrowser;
  readonly listener: CallbackListener;
  readonly clock: Clock;
  readonly signIns: Pick<SignIns, 'ask' | 'tell'>;
}

export function createAskPerson(parts: Parts): AskPerson {
  return (question) =>
    question.how.via === 'embedded' ? askInWindow(parts, question) : askInBrowser(parts, question);
}

async function askInWindow(parts: Parts, question: Question): Promise<Result<Answer>> {
  const [callbackUrl] = question.callbackUrls;
  if (callbackUrl === undefined) return fail(noCallbackUrl());
  if (question.signal.aborted) return fail(cancelled());
  const asked = pose(parts, question, callbackUrl, question.receiver(callbackUrl));
  const window = parts.windows.open(asked);
  asked.waiting();
  try {
    return await Promise.race([asked.answer, window.ended.then((end) => fail(windowEnded(end)))]);
  } finally {
    asked.stop();
    window.close();
  }
}

async function askInBrowser(parts: Parts, question: Question): Promise<Result<Answer>> {
  if (question.callbackUrls.length === 0) return fail(noCallbackUrl());
  const listening = await listenAtFirstFree(parts.listener, question);
  if (!listening.ok) return listening;
  const { callbackUrl, receiver } = listening.value;
  const asked = pose(parts, question, callbackUrl, receiver);
  try {
    if (question.signal.aborted) return fail(cancelled());
    const opened = await parts.browser.open(asked.authorizeUrl, question.how.browser);
    if (!opened.ok) return opened;
    asked.waiting();
    return await asked.answer;
  } finally {
    asked.stop();
    await listening.value.close();
  }
}

interface Listening {
  readonly callbackUrl: string;
  readonly receiver: AwaitingReceiver;
  close(): Promise<void>;
}

/** Salesforce has no any-port rule (salesforce.md 5): only registered callback URLs are tried, in their order. */
async function listenAtFirstFree(listener: CallbackListener, question: Question): Promise<Result<Listening>> {
  const busy: number[] = [];
  for (const callbackUrl of question.callbackUrls.filter(isLoopbackCallback)) {
    const receiver = question.receiver(callbackUrl);
    const listening = await listener.listen(callbackUrl, receiver);
    switch (listening.kind) {
      case 'listening':
        return ok({ callbackUrl, receiver, close: () => listening.close() });
      case 'busy':
        busy.push(listening.port);
        break;
      case 'invalid':
        break;
      default:
        return assertNever(listening);
    }
  }
  return fail(busy.length === 0 ? notLoopback() : portsInUse(busy));
}

/** Puts the question where the page can copy its link or tell its answer, and bounds it in time. */
function pose(parts: Parts, question: Question, callbackUrl: string, receiver: AwaitingReceiver) {
  const { clock, signIns } = parts;
  const { signInId, signal } = question;
  const authorizeUrl = question.authorizeUrl(callbackUrl);
  const { promise: interrupted, resolve: interrupt } = Promise.withResolvers<Result<never>>();
  const endsAt = clock.now() + SIGN_IN_LIMIT_MS;
  const stop = clock.after(SIGN_IN_LIMIT_MS, () => interrupt(fail(timedOut())));
  signal.addEventListener('abort', () => interrupt(fail(cancelled())), { once: true });
  signIns.ask(signInId, {
    link: authorizeUrl,
    callbackUrl,
    receiver,
    refuse: (salesforce) => interrupt(fail(refusedByPage(salesforce))),
  });
  const answer = Promise.race([
    receiver.outcome.then((outcome) => ok({ outcome, callbackUrl })),
    interrupted,
  ]);
  const waiting = () => signIns.tell({ kind: 'waiting', signInId, endsAt });
  return { authorizeUrl, callbackUrl, receiver, answer, waiting, stop };
}

function windowEnded(end: SignInWindowEnd): AppError {
  switch (end.kind) {
    case 'closed':
      return cancelled();
    case 'error-page':
      return refusedByPage(end);
    case 'load-failed':
      return {
        code: 'NETWORK_UNAVAILABLE',
        message: words().signIn.pageNotLoaded(end.detail),
        remedy: pageRemedy(end.detail),
      };
    default:
      return assertNever(end);
  }
}

function portsInUse(ports: readonly number[]): AppError {
  return {
    code: 'PORT_IN_USE',
    message: words().signIn.portsInUse(ports),
    remedy: 'change-port',
  };
}

const noCallbackUrl = (): AppError => ({
  code: 'CALLBACK_URL_INVALID',
  message: words().signIn.noCallbackUrl,
  remedy: 'change-client-app',
});

const notLoopback = (): AppError => ({
  code: 'CALLBACK_URL_INVALID',
  message: words().signIn.noCallbackHere,
  remedy: 'change-client-app',
});

const timedOut = (): AppError => ({
  code: 'SIGN_IN_TIMED_OUT',
  message: words().signIn.noAnswer,
  remedy: 'retry',
});
