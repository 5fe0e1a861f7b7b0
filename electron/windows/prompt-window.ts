import { BrowserWindow } from 'electron';
import type { Prompt } from '../../shared/prompt-contract.ts';
import type { GuardQuestion } from '../ports/guard-questions.ts';
import { createOwnPageWindow } from './own-page-window.ts';
import type { WebContentsGuard } from './web-contents-guard.ts';
import { promptWindowOptions } from './window-options.ts';

/** A question that stands: its window, and what becomes of the answer. */
interface Standing {
  readonly window: BrowserWindow;
  readonly prompt: Prompt;
  settle(typed: string | null): void;
}

/** The small window in which an alias is typed before something is done to production: one at a time. */
export interface PromptWindow {
  /** What the person typed; null when they turned away or closed the window. */
  ask(question: GuardQuestion, expected: string): Promise<string | null>;
  /** The question of the window with these contents; null for every other page. */
  standing(contentsId: number): Pick<Standing, 'prompt' | 'settle'> | null;
}

export function createPromptWindow(parts: {
  readonly guard: WebContentsGuard;
  readonly preload: string;
  /** `app://latchkey/prompt.html`, or the development server's page. */
  readonly pageUrl: string;
}): PromptWindow {
  let standing: Standing | null = null;

  return {
    ask(question, expected) {
      if (question.what !== 'do' || standing !== null) return Promise.resolve(null);
      const { promise, resolve } = Promise.withResolvers<string | null>();
      const parent = BrowserWindow.getFocusedWindow();
      const window = createOwnPageWindow(parts.guard, {
        ...promptWindowOptions(parts.preload),
        // Above the window in front; asked from a menu of the system, above all others.
        ...(parent === null ? { alwaysOnTop: true } : { parent, modal: true }),
      });
      const settle = (typed: string | null) => {
        standing = null;
        resolve(typed);
        if (!window.isDestroyed()) window.close();
      };
      standing = { window, prompt: { act: question.act, orgs: question.orgs, expected }, settle };
      window.once('ready-to-show', () => window.show());
      window.on('closed', () => settle(null));
      void window.loadURL(parts.pageUrl);
      return promise;
    },
    standing: (contentsId) => {
      if (standing === null || standing.window.isDestroyed()) return null;
      return standing.window.webContents.id === contentsId ? standing : null;
    },
  };
}
