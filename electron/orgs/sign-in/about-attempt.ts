import type { AppError } from '../../../shared/app-error.ts';
import { about, subjectOfApp } from '../records/error-subject.ts';
import type { SignInAttempt } from './sign-in.ts';

/**
 * A refusal of Salesforce together with whom it is about, so that the note to an admin can name them. Only what stands
 * in plain files or on the screen: never a secret.
 */
export function aboutAttempt(error: AppError, attempt: SignInAttempt): AppError {
  const app = attempt.clientApp?.record;
  const username = 'username' in attempt ? attempt.username : undefined;
  return about(error, {
    loginHost: attempt.loginHost,
    ...(username === undefined ? {} : { username }),
    ...subjectOfApp(app),
  });
}
