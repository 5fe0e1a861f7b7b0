import { ok } from '../../shared/result.ts';
import type { PromptWindow } from '../windows/prompt-window.ts';
import type { PromptHandlers } from './register.ts';

/** What the window of a question asks and says: each is about the question that stands in it. */
export const promptHandlers: PromptHandlers<NonNullable<ReturnType<PromptWindow['standing']>>> = {
  getPrompt: (standing) => ok(standing.prompt),
  answerPrompt: (standing, { typed }) => {
    standing.settle(typed);
    return ok(null);
  },
};
