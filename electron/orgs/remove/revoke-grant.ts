import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { Log } from '../../ports/log.ts';
import type { OrgStore } from '../../ports/org-store.ts';
import type { Vault } from '../../ports/vault.ts';
import { revokeToken, type ClientCredentials } from '../../oauth/token-client.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Grant } from '../grants/grants.ts';

/** What is needed to give a grant back, kept sealed until the server has confirmed it. */
const debtSchema = z.object({
  loginHost: z.string(),
  /** Absent where no app is known; Salesforce revokes by the token alone. */
  clientId: z.string().optional(),
  clientSecret: z.string().optional(),
  token: z.string(),
});
type Debt = z.infer<typeof debtSchema>;

export interface Revocations {
  /** One try, nothing remembered: for a token that was never kept. */
  tryOnce(
    loginHost: string,
    client: ClientCredentials | null,
    grant: Omit<Grant, 'refreshing'>,
  ): Promise<boolean>;
  /** Writes down durably that a grant is to be revoked; the answer is its id for `pay`. */
  owe(loginHost: string, client: ClientCredentials | null, grant: Grant): Promise<Result<string>>;
  /** Tries to revoke what is owed; true when the server confirmed it (or had forgotten the token already). */
  pay(id: string): Promise<boolean>;
  /** Tries all that is owed from earlier, one after another. */
  payAll(): Promise<void>;
}

/** Removing an org frees its approval on the server (salesforce.md 0.13), now or at a later start. */
export function createRevocations(parts: {
  readonly http: Http;
  readonly clock: Clock;
  readonly store: OrgStore;
  readonly vault: Vault;
  readonly log: Log;
  newId(): string;
}): Revocations {
  const { http, clock, store, vault, log } = parts;
  const vaultId = (id: string) => `revoke:${id}`;

  const send = async ({ loginHost, token, clientId, clientSecret }: Debt): Promise<boolean> => {
    const client =
      clientId === undefined ? null : clientSecret === undefined ? { clientId } : { clientId, clientSecret };
    const revoked = await revokeToken({ http, clock, loginHost, client }, token);
    log.info('revoke answered', {
      host: new URL(loginHost).host,
      reason: revoked.ok ? revoked.value : revoked.error.kind,
    });
    return revoked.ok;
  };

  const debtOf = (
    loginHost: string,
    client: ClientCredentials | null,
    grant: Omit<Grant, 'refreshing'>,
  ): Debt => ({
    loginHost,
    ...client,
    // The refresh token takes all its access tokens with it.
    token: grant.refreshToken ?? grant.accessToken,
  });

  const pay = async (id: string): Promise<boolean> => {
    const sealed = await vault.read(vaultId(id));
    // A closed vault or an unreadable record is kept for a later start.
    if (!sealed.ok) return false;
    const debt = sealed.value === null ? null : debtSchema.safeParse(JSON.parse(sealed.value));
    if (debt?.success === true && !(await send(debt.data))) return false;
    await vault.remove(vaultId(id));
    await store.update((state) => ({
      ...state,
      pendingRevocations: state.pendingRevocations.filter((pending) => pending.id !== id),
    }));
    return debt?.success === true;
  };

  return {
    tryOnce: (loginHost, client, grant) => send(debtOf(loginHost, client, grant)),
    async owe(loginHost, client, grant) {
      const id = parts.newId();
      const sealed = await vault.write(vaultId(id), JSON.stringify(debtOf(loginHost, client, grant)));
      if (!sealed.ok) return sealed;
      const { host } = new URL(loginHost);
      const noted = await store.update((state) => ({
        ...state,
        pendingRevocations: [...state.pendingRevocations, { id, host, since: clock.now() }],
      }));
      return noted.ok ? ok(id) : noted;
    },
    pay,
    async payAll() {
      for (const { id } of store.read().pendingRevocations) await pay(id);
    },
  };
}
