import type { MessageBoxOptions } from 'electron';
import type { GuardQuestion, GuardQuestions } from '../../ports/guard-questions.ts';
import { guardWords } from '../../text/en/guard.ts';
import { askWithBox } from './system-dialogs.ts';

/**
 * Asks in the system's own boxes, and where something has to be typed, which no such box can take, in a window of its own.
 */
export function createGuardBoxes(promptWindow: { readonly ask: GuardQuestions['typed'] }): GuardQuestions {
  return {
    agrees: async (question) => (await askWithBox(boxOf(question))) === 0,
    typed: (question, expected) => promptWindow.ask(question, expected),
  };
}

/** No is what Enter and Escape say: the person may have pressed them for another window. */
const boxOf = (question: GuardQuestion): MessageBoxOptions => ({
  type: 'warning',
  ...(question.what === 'do'
    ? {
        message: guardWords.title(question.act, question.orgs),
        detail: guardWords.detail(question.act, question.orgs),
        buttons: [guardWords.yes[question.act], guardWords.no],
      }
    : {
        message: guardWords.lowerTitle(question.act),
        detail: guardWords.lowerDetail(question.to),
        buttons: [guardWords.lower, guardWords.no],
      }),
  defaultId: 1,
  cancelId: 1,
  noLink: true,
});
