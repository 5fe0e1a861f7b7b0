import type { ClientAppRecord, OrgRecord, OrgStore } from '../../ports/org-store.ts';
import type { Vault } from '../../ports/vault.ts';
import type { ClientCredentials } from '../../oauth/token-client.ts';
import { NEEDED_SCOPES, nameOfClientApp } from '../../../shared/client-app.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isCallbackShape } from '../../oauth/callback-shape.ts';
import { createClientAppSecrets } from './client-app-secrets.ts';
import { shape } from './read-client-app-form.ts';
import { words } from '../../text/words.ts';

/** A client app as a person enters or chooses it. */
export type ClientAppChoice =
  | { readonly kind: 'saved'; readonly id: string }
  | {
      readonly kind: 'new';
      readonly clientId: string;
      readonly clientSecret?: string | undefined;
      readonly name?: string | undefined;
      /** Absent where the method needs none. */
      readonly callbackUrl?: string | undefined;
    };

/** A client app ready to be used in a sign-in; not necessarily saved yet. */
export interface ReadyClientApp {
  readonly record: ClientAppRecord;
  readonly credentials: ClientCredentials;
}

export interface ClientApps {
  /** Errors: CLIENT_APP_NOT_FOUND, CALLBACK_URL_INVALID, VAULT_CLOSED, SECRET_UNREADABLE. */
  resolve(choice: ClientAppChoice, practice: boolean): Promise<Result<ReadyClientApp>>;
  /** The app an org was signed in with. Errors: CLIENT_APP_NOT_FOUND (also for an org that has none), VAULT_CLOSED, SECRET_UNREADABLE. */
  ofOrg(org: Pick<OrgRecord, 'clientAppId'>): Promise<Result<ReadyClientApp>>;
  /** Saves an app that a sign-in has proven; its secret goes to the vault first. */
  save(app: ReadyClientApp): Promise<Result<null>>;
}

export function createClientApps(store: OrgStore, vault: Vault, newId: () => string): ClientApps {
  const secrets = createClientAppSecrets(vault);
  const withSecret = async (record: ClientAppRecord): Promise<Result<ReadyClientApp>> => {
    if (!record.hasSecret) return ok({ record, credentials: { clientId: record.clientId } });
    const secret = await secrets.read(record.id);
    if (!secret.ok) return secret;
    if (secret.value === null) {
      return fail({
        code: 'CLIENT_APP_NOT_FOUND',
        message: words().clientApps.secretGone,
        remedy: 'change-client-app',
      });
    }
    return ok({ record, credentials: { clientId: record.clientId, clientSecret: secret.value } });
  };

  const saved = async (id: string | undefined): Promise<Result<ReadyClientApp>> => {
    const record = store.read().clientApps.find((app) => app.id === id);
    if (record !== undefined) return withSecret(record);
    return fail({
      code: 'CLIENT_APP_NOT_FOUND',
      message: words().clientApps.goneChooseAnother,
      remedy: 'change-client-app',
    });
  };

  return {
    ofOrg: ({ clientAppId }) => saved(clientAppId),
    async resolve(choice, practice) {
      if (choice.kind === 'saved') {
        return saved(choice.id);
      }
      const clientId = choice.clientId.trim();
      const callbackUrl = choice.callbackUrl?.trim();
      if (callbackUrl !== undefined && !isCallbackShape(callbackUrl)) {
        return fail({
          code: 'CALLBACK_URL_INVALID',
          message: words().clientApps.noCallbackUrl(shape()),
          remedy: 'change-client-app',
        });
      }
      const clientSecret = choice.clientSecret === '' ? undefined : choice.clientSecret;
      const { clientApps } = store.read();
      const same = clientApps.find(
        (app) =>
          app.clientId === clientId &&
          (callbackUrl === undefined || app.callbackUrls.includes(callbackUrl)) &&
          app.practice === practice &&
          app.hasSecret === (clientSecret !== undefined),
      );
      const callbackUrls = callbackUrl === undefined ? [] : [callbackUrl];
      const record: ClientAppRecord = {
        id: newId(),
        name: freeName(choice.name?.trim() ?? nameOfClientApp(clientId), clientApps),
        clientId,
        callbackUrls,
        hasSecret: clientSecret !== undefined,
        scopes: NEEDED_SCOPES,
        flows: callbackUrl === undefined ? [] : ['web-server' as const],
        loginHost: null,
        practice,
        // Entered again, it is the app that is saved: what is known of it holds, only the callback URL is this one.
        ...same,
        ...(callbackUrl === undefined ? {} : { callbackUrls }),
      };
      return ok({
        record,
        credentials: clientSecret === undefined ? { clientId } : { clientId, clientSecret },
      });
    },

    async save({ record, credentials }) {
      if (credentials.clientSecret !== undefined) {
        const sealed = await secrets.write(record.id, credentials.clientSecret);
        if (!sealed.ok) return sealed;
      }
      if (store.read().clientApps.some((app) => app.id === record.id)) return ok(null);
      const written = await store.update((state) => ({
        ...state,
        clientApps: [...state.clientApps, record],
      }));
      return written.ok ? ok(null) : written;
    },
  };
}

/** Two apps of one name could not be told apart: the second is `Acme 2`. */
function freeName(name: string, clientApps: readonly ClientAppRecord[]): string {
  const taken = new Set(clientApps.map((app) => app.name.toLowerCase()));
  if (!taken.has(name.toLowerCase())) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`.toLowerCase())) number += 1;
  return `${name} ${number}`;
}
