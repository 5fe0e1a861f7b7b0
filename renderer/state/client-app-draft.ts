import {
  type ClientAppSummary,
  NEEDED_SCOPES,
  type OAuthFlow,
  PLATFORM_CLI,
} from '../../shared/client-app.ts';
import type { RequestOf } from '../../shared/ipc-contract.ts';

/** A client app as it is edited; lists are texts here, as they are typed. */
export interface ClientAppDraft {
  /** Null for a new app. */
  readonly id: string | null;
  /** The app whose secret in the vault is meant while none is typed; null where there is none. */
  readonly secretOf: string | null;
  readonly forgetSecret: boolean;
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** One a line. */
  readonly callbackUrls: string;
  /** Separated by white space. */
  readonly scopes: string;
  readonly flows: readonly OAuthFlow[];
  readonly loginHost: string;
}

export const newDraft = (callbackUrl: string): ClientAppDraft => ({
  id: null,
  secretOf: null,
  forgetSecret: false,
  name: '',
  clientId: '',
  clientSecret: '',
  callbackUrls: callbackUrl,
  scopes: NEEDED_SCOPES.join(' '),
  flows: ['web-server'],
  loginHost: '',
});

export const draftOf = (app: ClientAppSummary): ClientAppDraft => ({
  id: app.id,
  secretOf: app.hasSecret ? app.id : null,
  forgetSecret: false,
  name: app.name,
  clientId: app.clientId,
  clientSecret: '',
  callbackUrls: app.callbackUrls.join('\n'),
  scopes: app.scopes.join(' '),
  flows: app.flows,
  loginHost: app.loginHost ?? '',
});

/** A new app like `app`, by another name; it takes over the secret. */
export const duplicateOf = (app: ClientAppSummary, name: string): ClientAppDraft => ({
  ...draftOf(app),
  id: null,
  name,
});

/** What may not be left empty. */
export const missingInDraft = (draft: ClientAppDraft): ReadonlySet<'name' | 'clientId'> =>
  new Set((['name', 'clientId'] as const).filter((field) => draft[field].trim() === ''));

/** The request that saves it. `loginHost` is the one found behind what was typed, null for any. */
export function saveRequest(draft: ClientAppDraft, loginHost: string | null): RequestOf<'saveClientApp'> {
  const { id, secretOf, forgetSecret, flows } = draft;
  const typed = draft.clientSecret.trim();
  const takesOver = id === null && secretOf !== null && typed === '' && !forgetSecret;
  return {
    ...(id === null ? {} : { id }),
    ...(takesOver ? { secretOf } : {}),
    name: draft.name.trim(),
    clientId: draft.clientId.trim(),
    ...(typed !== '' ? { clientSecret: typed } : id !== null && forgetSecret ? { clientSecret: '' } : {}),
    callbackUrls: wordsOf(draft.callbackUrls),
    scopes: wordsOf(draft.scopes),
    flows: [...flows],
    loginHost,
  };
}

/** Neither a URL nor a scope has white space in it. */
const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => word !== '');

/** The Salesforce CLI's registration as a client app of one's own (salesforce.md 5, "CLI client"; it asks for the same scopes, 1.3). */
export const platformCliApp = (name: string): RequestOf<'saveClientApp'> => ({
  name,
  clientId: PLATFORM_CLI.clientId,
  callbackUrls: [PLATFORM_CLI.callbackUrl],
  scopes: [...NEEDED_SCOPES],
  flows: ['web-server'],
  loginHost: null,
});
