import { fail, ok, type Result } from '../../../shared/result.ts';
import type { BrowserAnswerVerdict } from '../../../shared/sign-in-progress.ts';
import type { AppError } from '../../../shared/app-error.ts';
import { isCallbackUrl } from '../../oauth/callback.ts';
import { isLoopbackCallback } from '../../oauth/callback-shape.ts';
import { readShownError } from '../../oauth/shown-error.ts';
import type { OpenQuestion, SignIns } from './sign-ins.ts';
import { words } from '../../text/words.ts';

/**
 * Takes what a person pasted from the browser in which a sign-in is stuck. The right callback completes the sign-in,
 * just as if it had arrived by itself; an error of Salesforce's ends it with its words; anything else changes nothing.
 * Errors: INVALID_REQUEST when the sign-in is over.
 */
export function tellBrowserAnswer(
  signIns: Pick<SignIns, 'asked'>,
  signInId: string,
  pasted: string,
): Result<BrowserAnswerVerdict> {
  const question = signIns.asked(signInId);
  if (question === null) return fail(over());
  const answer = pasted.trim();
  if (question.receiver.receive(answer) !== 'ignored') return ok('accepted');
  const shown = readShownError(answer, question.callbackUrl);
  if (shown !== null) {
    question.refuse(shown);
    return ok('error-page');
  }
  return ok(answersAnother(answer, question) ? 'not-this-sign-in' : 'unrecognized');
}

/** A callback in good form that was meant for another sign-in: an older tab, another program. */
function answersAnother(answer: string, { callbackUrl }: OpenQuestion): boolean {
  if (!URL.canParse(answer)) return false;
  const query = new URL(answer).searchParams;
  const isAnswer = query.has('state') && (query.has('code') || query.has('error'));
  return isAnswer && (isCallbackUrl(answer, callbackUrl) || isLoopbackCallback(answer));
}

/** What the page may ask of a sign-in only while a person is being asked. */
export const over = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().signIn.notWaiting,
  remedy: 'none',
});
