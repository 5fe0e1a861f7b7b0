import type { RequestOf } from '../../shared/ipc-contract.ts';
import type { OrgSummary } from '../../shared/org.ts';
import type { SignInVia } from '../../shared/sign-in-method.ts';

export const PROMPTS = ['default', 'login', 'select_account', 'consent'] as const;
export type Prompt = (typeof PROMPTS)[number];

/** What can be said of a sign-in by browser beyond the form; as it is here, nothing of it is sent. */
export interface BrowserOptions {
  readonly loginHint: string;
  readonly prompt: Prompt;
  readonly bypassSso: boolean;
  /** One of `listBrowsers`; null is the system's choice. */
  readonly browserId: string | null;
  readonly privateWindow: boolean;
}

export const NO_OPTIONS: BrowserOptions = {
  loginHint: '',
  prompt: 'default',
  bypassSso: false,
  browserId: null,
  privateWindow: false,
};

/** What signing in again offers: the browser that was chosen the last time. */
export function optionsOf({ browser }: Pick<OrgSummary, 'browser'>): BrowserOptions {
  if (browser === undefined) return NO_OPTIONS;
  return { ...NO_OPTIONS, browserId: browser.id, privateWindow: browser.privateWindow };
}

type BrowserRequest = Extract<RequestOf<'addOrg'>, { readonly method: 'browser' }>;

/** The request's part about them; which browser is only said where a browser is opened. */
export function browserPartOf(
  options: BrowserOptions,
  via: SignInVia,
): Pick<BrowserRequest, 'method' | 'via' | 'loginHint' | 'prompt' | 'bypassSso' | 'browser'> {
  const { loginHint, prompt, bypassSso, browserId, privateWindow } = options;
  return {
    method: 'browser',
    via,
    ...(loginHint.trim() === '' ? {} : { loginHint: loginHint.trim() }),
    ...(prompt === 'default' ? {} : { prompt }),
    ...(bypassSso ? { bypassSso } : {}),
    ...(via === 'browser' && browserId !== null ? { browser: { id: browserId, privateWindow } } : {}),
  };
}
