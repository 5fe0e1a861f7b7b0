import type { MessageBoxOptions } from 'electron';
import type { GuardQuestion, GuardQuestions } from '../../ports/guard-questions.ts';
import { words } from '../../text/words.ts';
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
        message: words().guard.title(question.act, question.orgs),
        detail: words().guard.detail(question.act, question.orgs),
        buttons: [words().guard.yes[question.act], words().guard.no],
      }
    : {
        message: words().guard.lowerTitle(question.act),
        detail: words().guard.lowerDetail(question.to),
        buttons: [words().guard.lower, words().guard.no],
      }),
  defaultId: 1,
  cancelId: 1,
  noLink: true,
});
