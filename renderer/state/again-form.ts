import type { OrgSummary } from '../../shared/org.ts';
import type { RequestOf } from '../../shared/ipc-contract.ts';
import type { SignInMethod } from '../../shared/sign-in-method.ts';
import { isGiven, NO_SECRET, type SecretEntry, secretTextOf } from './secret-entry.ts';

/** Methods that are signed in to again by a form; a browser starts at once. */
export type FormMethod = Exclude<SignInMethod, 'browser'>;

type Again = RequestOf<'signInAgain'>['again'];

/** What a person enters to sign in again: only what Latchkey does not have. */
export interface AgainForm {
  /** Whether a password or key is entered although one is kept. */
  readonly replaces: boolean;
  readonly password: string;
  readonly securityToken: string;
  readonly keepPassword: boolean;
  readonly privateKey: SecretEntry;
  readonly sfdxAuthUrl: SecretEntry;
  readonly accessToken: string;
}

export const beginAgain = (org: OrgSummary): AgainForm => ({
  replaces: org.method === 'password' && org.passwordKept !== true,
  password: '',
  securityToken: '',
  keepPassword: org.passwordKept === true,
  privateKey: NO_SECRET,
  sfdxAuthUrl: NO_SECRET,
  accessToken: '',
});

/** Whether what the method needs is still to be entered. */
export function isIncomplete(form: AgainForm, method: FormMethod): boolean {
  switch (method) {
    case 'password':
      return form.replaces && form.password === '';
    case 'jwt':
      return form.replaces && !isGiven(form.privateKey);
    case 'sfdx-url':
      return !isGiven(form.sfdxAuthUrl);
    case 'access-token':
      return form.accessToken.trim() === '';
    case 'client-credentials':
    case 'device':
      return false;
  }
}

/** The request's part for the method; what is kept is not in it. */
export function againOf(form: AgainForm, method: FormMethod): Again {
  switch (method) {
    case 'password': {
      if (!form.replaces) return { method, keepPassword: true };
      const { password, keepPassword } = form;
      const securityToken = form.securityToken.trim();
      return { method, password, ...(securityToken === '' ? {} : { securityToken }), keepPassword };
    }
    case 'jwt':
      return { method, ...(form.replaces ? { privateKey: secretTextOf(form.privateKey) } : {}) };
    case 'sfdx-url':
      return { method, sfdxAuthUrl: secretTextOf(form.sfdxAuthUrl) };
    case 'access-token':
      return { method, accessToken: form.accessToken.trim() };
    case 'client-credentials':
    case 'device':
      return { method };
  }
}
