import { z } from 'zod';
import type { OrgSummary } from '../org.ts';
import type { Result } from '../result.ts';
import type {
  BrowserAnswerVerdict,
  BrowserChoice,
  PickedFile,
  PrivateKeyFacts,
} from '../sign-in-progress.ts';
import { line, nothing, text } from './line.ts';
import {
  addOrgRequest,
  browserAnswer,
  pickFileRequest,
  privateKeyRequest,
  signInAgainRequest,
  signInId,
} from './sign-in-requests.ts';

const forSignIn = z.strictObject({ signInId });

export const signInLines = {
  /** Finds the login host behind whatever was pasted: a host, or any URL of an org. */
  findLoginHost: line<Result<{ readonly loginHost: string; readonly note: string | null }>>()(
    z.strictObject({ text: text(4000) }),
  ),
  /** Signs in and adds (or updates) the org. Settles when the sign-in ends, however long the person takes. */
  addOrg: line<Result<OrgSummary>>()(addOrgRequest),
  signInAgain: line<Result<OrgSummary>>()(signInAgainRequest),
  cancelSignIn: line<Result<null>>()(forSignIn),
  /** Yes to the progress `sandbox-refreshed`: the row goes on with the new organization. */
  adoptRefreshedSandbox: line<Result<null>>()(forSignIn),

  /** Puts the address of the sign-in page on the clipboard, for a browser of the person's choice. */
  copySignInLink: line<Result<null>>()(forSignIn),
  /** The URL the browser stopped at, when it never came back by itself. */
  tellBrowserAnswer: line<Result<BrowserAnswerVerdict>>()(browserAnswer),
  listBrowsers: line<readonly BrowserChoice[]>()(nothing),

  /** Lets the person choose a file; null when they chose none. */
  pickFile: line<Result<PickedFile | null>>()(pickFileRequest),
  inspectPrivateKey: line<Result<PrivateKeyFacts>>()(privateKeyRequest),
} as const;
