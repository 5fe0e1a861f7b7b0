import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '../../../shared/parse-json.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { TokenGrant } from '../../oauth/token-response.ts';
import type { OrgRecord, OrgStore } from '../../ports/org-store.ts';
import type { Vault } from '../../ports/vault.ts';
import type { Grant, Grants } from '../grants/grants.ts';

/** What became of a pasted refresh token before. */
export type Takeover =
  | { readonly kind: 'new' }
  /** It was traded for this, and the sign-in did not come to its end: what it brought is not lost. */
  | { readonly kind: 'pending'; readonly grant: TokenGrant }
  /** An org in the list lives by what it brought, renewed since: sent again, Salesforce would end that sign-in. */
  | { readonly kind: 'used'; readonly record: OrgRecord };

/**
 * Grants taken over from another program, from the request to the row. A rotated answer is the only key to the grant
 * there is, for us and for the program it came from; so it is durable before anything else is done with it.
 */
export interface Takeovers {
  /** Errors: VAULT_CLOSED, SECRET_UNREADABLE. */
  look(refreshToken: string): Promise<Result<Takeover>>;
  /** Before the refresh token is sent: a vault that takes no writing shows it now. Errors: VAULT_CLOSED, STORE_WRITE_FAILED. */
  begin(refreshToken: string): Promise<Result<null>>;
  /** What it was traded for; held in memory when the disk refuses. */
  keep(refreshToken: string, grant: TokenGrant): Promise<void>;
  /** The grant is in its row, or given back. */
  end(takenFrom: string): Promise<void>;
}

/** By which a grant remembers the refresh token that it was taken over with: its SHA-256, in hex. */
export const digestOf = (refreshToken: string): string =>
  createHash('sha256').update(refreshToken).digest('hex');

const pendingSchema = z.object({
  accessToken: z.string().min(1),
  refreshToken: z.string().min(1).nullable(),
  instanceUrl: z.string().min(1),
  identity: z.object({ organizationId: z.string(), userId: z.string() }).nullable(),
  scopes: z.array(z.string()),
  issuedAt: z.number().nullable(),
});

export function createTakeovers({
  vault,
  grants,
  store,
}: {
  readonly vault: Vault;
  readonly grants: Grants;
  readonly store: OrgStore;
}): Takeovers {
  const vaultId = (digest: string) => `sign-in:${digest}`;
  /** What the disk refused, by digest. */
  const unsaved = new Map<string, TokenGrant>();

  const pendingOf = async (digest: string): Promise<Result<TokenGrant | null>> => {
    const held = unsaved.get(digest);
    if (held !== undefined) return ok(held);
    const sealed = await vault.read(vaultId(digest));
    if (!sealed.ok) return sealed;
    const found = pendingSchema.safeParse(parseJson(sealed.value ?? ''));
    return ok(found.success ? { ...found.data, faults: [] } : null);
  };

  /** The org whose grant came from this token, with what the vault holds of it by now. */
  const ownerOf = async (
    digest: string,
  ): Promise<{ readonly record: OrgRecord; readonly grant: Grant } | null> => {
    for (const record of store.read().orgs) {
      if (record.method !== 'sfdx-url') continue;
      const grant = await grants.read(record.key);
      if (grant.ok && grant.value?.takenFrom === digest) return { record, grant: grant.value };
    }
    return null;
  };

  return {
    async look(refreshToken) {
      const digest = digestOf(refreshToken);
      const pending = await pendingOf(digest);
      if (!pending.ok) return pending;
      const owner = await ownerOf(digest);
      const newest = pending.value === null ? refreshToken : (pending.value.refreshToken ?? refreshToken);
      if (owner !== null && owner.grant.refreshToken !== newest) {
        return ok({ kind: 'used', record: owner.record });
      }
      return ok(pending.value === null ? { kind: 'new' } : { kind: 'pending', grant: pending.value });
    },
    begin: (refreshToken) => vault.write(vaultId(digestOf(refreshToken)), ''),
    async keep(refreshToken, grant) {
      const digest = digestOf(refreshToken);
      const written = await vault.write(vaultId(digest), JSON.stringify({ ...grant, faults: undefined }));
      if (written.ok) unsaved.delete(digest);
      else unsaved.set(digest, grant);
    },
    async end(takenFrom) {
      unsaved.delete(takenFrom);
      await vault.remove(vaultId(takenFrom));
    },
  };
}
