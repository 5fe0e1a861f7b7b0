import type { SignInMethod } from '../../shared/sign-in-method.ts';
import type { BrowserOptions } from './browser-options.ts';
import type { SecretEntry } from './secret-entry.ts';

/**
 * What is typed in the dialog `Add org`, for all methods at once, so that what two methods have in common is there
 * when the person changes their mind. It lives as long as the dialog and takes its secrets with it.
 */
export interface AddOrgForm {
  readonly method: SignInMethod;
  readonly loginHost: string;
  /** The saved client app that was chosen; which one is sent is told by the fields (client-app-choice.ts). */
  readonly savedAppId: string | null;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly callbackUrl: string;
  readonly alias: string;
  readonly browser: BrowserOptions;
  readonly username: string;
  readonly password: string;
  readonly securityToken: string;
  readonly keepPassword: boolean;
  readonly privateKey: SecretEntry;
  /** Null while it follows from the login host. */
  readonly audience: string | null;
  readonly sfdxAuthUrl: SecretEntry;
  readonly accessToken: string;
  readonly instanceUrl: string;
}
