import { fail } from '../../../shared/result.ts';
import type { CopiedSecret } from '../../orgs/copy/copied-secret.ts';
import { copyText } from '../../orgs/copy/copy-text.ts';
import type { SignIns } from '../../orgs/sign-in/sign-ins.ts';
import { over, tellBrowserAnswer } from '../../orgs/sign-in/tell-browser-answer.ts';
import type { SystemBrowser } from '../../ports/browser.ts';
import type { Handlers } from '../register.ts';

/** What a sign-in in a browser needs beside the browser itself. */
export function browserHandlers(parts: {
  readonly signIns: SignIns;
  readonly copied: CopiedSecret;
  readonly browser: SystemBrowser;
}): Pick<Handlers, 'copySignInLink' | 'tellBrowserAnswer' | 'listBrowsers'> {
  return {
    // The link is no secret: it holds the client id, a `state` and the PKCE challenge. Whoever reads it can only sign in
    // as themselves; the answer comes back to the computer it was opened on, and its code is worth nothing without the
    // verifier, which never leaves this process. A browser gets the same text on its command line.
    copySignInLink: async ({ signInId }) => {
      const question = parts.signIns.asked(signInId);
      return question === null ? fail(over()) : copyText(parts.copied, question.link);
    },
    tellBrowserAnswer: ({ signInId, url }) => tellBrowserAnswer(parts.signIns, signInId, url),
    listBrowsers: () => parts.browser.find(),
  };
}
