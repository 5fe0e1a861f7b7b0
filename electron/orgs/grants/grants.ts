import { z } from 'zod';
import type { OrgKey } from '../../../shared/org.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Vault } from '../../ports/vault.ts';
import { parseJson } from '../../../shared/parse-json.ts';
import { words } from '../../text/words.ts';

/** What the vault holds of one org: the tokens, and the mark of a refresh under way. */
export interface Grant {
  readonly accessToken: string;
  /** A token is only ever used and copied together with the instance it was issued for. */
  readonly instanceUrl: string;
  /** Absent when the grant cannot be renewed. */
  readonly refreshToken?: string | undefined;
  /** Milliseconds since the epoch by Salesforce's clock; a hint, never a reason to expire anything. */
  readonly issuedAt?: number | undefined;
  /** What brings another token where there is no refresh token; in the same record, so that both are replaced at once. */
  readonly renewWith?: RenewalSecret | undefined;
  /** SHA-256 of the refresh token that another program had: its URL, pasted again, is known by it. Outlives rotations. */
  readonly takenFrom?: string | undefined;
  readonly refreshing?: RefreshMark | undefined;
  /**
   * What Salesforce said when it refused the refresh token for good. The record of the org says so too, but another
   * process of this profile has read its list before (ADR 9); it must not send the token again.
   */
  readonly ended?: { readonly error: string; readonly description: string } | undefined;
}

/** A secret of the person's own that signs in again by itself: kept only for methods that need it (ADR 8). */
export type RenewalSecret =
  | { readonly kind: 'password'; readonly password: string; readonly securityToken?: string | undefined }
  | { readonly kind: 'private-key'; readonly pem: string };

/**
 * The journal of a refresh: written before the refresh token is sent, gone once the answer is durable. Found at a
 * start, it says that the token may have been spent (trust.md bar 9).
 */
export interface RefreshMark {
  /** How often this refresh token was sent without a known answer. */
  readonly sends: number;
  /** When it was last sent, in milliseconds since the epoch. */
  readonly at: number;
  /** True when the answer was seen to be lost; false while the process that sent it could still be alive. */
  readonly lost: boolean;
}

/** Also what an encrypted export holds of an org. */
export const grantSchema = z.object({
  accessToken: z.string().min(1),
  instanceUrl: z.string().min(1),
  refreshToken: z.string().min(1).optional(),
  issuedAt: z.number().optional(),
  renewWith: z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('password'),
        password: z.string().min(1),
        securityToken: z.string().optional(),
      }),
      z.object({ kind: z.literal('private-key'), pem: z.string().min(1) }),
    ])
    .optional(),
  takenFrom: z.string().optional(),
  refreshing: z.object({ sends: z.int().min(1), at: z.number(), lost: z.boolean() }).optional(),
  ended: z.object({ error: z.string(), description: z.string() }).optional(),
});

export interface Grants {
  /**
   * Fails where a grant could not be kept until the person does something about the vault; asked before they sign in, or
   * they would sign in for nothing. Not while a keychain is only locked: its prompt may be answered meanwhile. Errors:
   * VAULT_CLOSED.
   */
  canKeep(): Promise<Result<null>>;
  /** Null when there is none. Errors: VAULT_CLOSED, SECRET_UNREADABLE. */
  read(orgKey: OrgKey): Promise<Result<Grant | null>>;
  /** Durable when it resolves. Errors: VAULT_CLOSED, STORE_WRITE_FAILED. */
  write(orgKey: OrgKey, grant: Grant): Promise<Result<null>>;
  remove(orgKey: OrgKey): Promise<Result<null>>;
}

/** No record has this id. */
const PROBE = 'org:';

export function createGrants(vault: Vault): Grants {
  const id = (orgKey: OrgKey) => `org:${orgKey}`;
  return {
    async canKeep() {
      if (['open', 'keychain-locked'].includes(vault.state().kind)) return ok(null);
      // A closed vault says at any reading why it is.
      const read = await vault.read(PROBE);
      return read.ok ? ok(null) : read;
    },
    async read(orgKey) {
      const sealed = await vault.read(id(orgKey));
      if (!sealed.ok || sealed.value === null) return sealed.ok ? ok(null) : sealed;
      const grant = grantSchema.safeParse(parseJson(sealed.value));
      if (grant.success) return ok(grant.data);
      return fail({
        code: 'SECRET_UNREADABLE',
        message: words().orgs.tokensMisshaped,
        remedy: 'sign-in-again',
      });
    },
    write: (orgKey, grant) => vault.write(id(orgKey), JSON.stringify(grant)),
    remove: (orgKey) => vault.remove(id(orgKey)),
  };
}
