import type { AppError } from '../../../shared/app-error.ts';
import type { OrgKey, OrgState } from '../../../shared/org.ts';
import type { Clock } from '../../ports/clock.ts';

/** What is known of an org right now beyond its record; forgotten at quit, so that yesterday's outage is not news. */
export interface OrgStates {
  get(orgKey: OrgKey): { readonly state: OrgState; readonly problem?: AppError } | undefined;
  /** `undefined` means nothing particular: ready, or what the record says. */
  set(orgKey: OrgKey, state: OrgState | undefined, problem?: AppError): void;
  /** The failure seen last since Latchkey started, mended or not. */
  lastProblem(orgKey: OrgKey): { readonly at: number; readonly error: AppError } | undefined;
  onChanged(listener: () => void): void;
}

export function createOrgStates(clock: Pick<Clock, 'now'>): OrgStates {
  const states = new Map<OrgKey, { readonly state: OrgState; readonly problem?: AppError }>();
  const problems = new Map<OrgKey, { readonly at: number; readonly error: AppError }>();
  const listeners = new Set<() => void>();
  return {
    get: (orgKey) => states.get(orgKey),
    set(orgKey, state, problem) {
      const before = states.get(orgKey);
      // Every use of an org passes here: only a change is news, or each copy would redraw the whole list.
      if (before?.state === state && before?.problem === problem) return;
      if (problem !== undefined) problems.set(orgKey, { at: clock.now(), error: problem });
      if (state === undefined) states.delete(orgKey);
      else states.set(orgKey, problem === undefined ? { state } : { state, problem });
      listeners.forEach((listener) => listener());
    },
    lastProblem: (orgKey) => problems.get(orgKey),
    onChanged: (listener) => void listeners.add(listener),
  };
}

/** The state that a failure puts an org in; `undefined` when the failure says nothing about the org. */
export function stateAfter(error: AppError): OrgState | undefined {
  switch (error.code) {
    case 'NEEDS_SIGN_IN':
    case 'SECRET_UNREADABLE':
      return 'needs-sign-in';
    case 'NETWORK_UNAVAILABLE':
    case 'SALESFORCE_UNAVAILABLE':
    case 'RESPONSE_REFUSED':
      return 'unreachable';
    case 'SIGN_IN_REFUSED':
    case 'ACCESS_REFUSED':
    case 'CANNOT_OPEN':
      return 'blocked';
    case 'INVALID_REQUEST':
    case 'ORG_NOT_FOUND':
    case 'CLIENT_APP_NOT_FOUND':
    case 'LOGIN_HOST_INVALID':
    case 'CALLBACK_URL_INVALID':
    case 'CLIENT_APP_IN_USE':
    case 'METHOD_UNAVAILABLE':
    case 'PRIVATE_KEY_UNUSABLE':
    case 'SFDX_URL_INVALID':
    case 'ACCESS_TOKEN_INVALID':
    case 'CLOCK_WRONG':
    case 'FILE_UNREADABLE':
    case 'SIGNATURE_WRONG':
    case 'PORT_IN_USE':
    case 'SIGN_IN_CANCELLED':
    case 'SIGN_IN_TIMED_OUT':
    case 'DIFFERENT_IDENTITY':
    case 'VAULT_CLOSED':
    case 'PASSPHRASE_WRONG':
    case 'STORE_WRITE_FAILED':
    case 'STORE_NEWER':
    case 'PAGE_HAS_NO_ADDRESS':
    case 'CLIPBOARD_UNAVAILABLE':
    case 'PAGE_INVALID':
    case 'BROWSER_UNAVAILABLE':
    case 'NOT_CONFIRMED':
    case 'PRACTICE_UNAVAILABLE':
      return undefined;
  }
}
