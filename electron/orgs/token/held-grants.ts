import type { AppError } from '../../../shared/app-error.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Grant, Grants } from '../grants/grants.ts';
import { words } from '../../text/words.ts';

/** The grants as the broker deals with them: one that was renewed is neither lost nor written over a newer one. */
export interface HeldGrants {
  /** Errors: NEEDS_SIGN_IN when there is none, VAULT_CLOSED, SECRET_UNREADABLE, STORE_WRITE_FAILED. */
  read(orgKey: OrgKey): Promise<Result<Grant>>;
  /**
   * Replaces `old` durably. Null when it was replaced meanwhile (signed in again, removed): that is left as it is.
   * Errors: VAULT_CLOSED, SECRET_UNREADABLE, STORE_WRITE_FAILED.
   */
  replace(orgKey: OrgKey, old: Grant, next: Grant): Promise<Result<Grant | null>>;
  /** As `replace`, for a grant that cannot be had a second time: when the disk refuses, it is held and written later. */
  keep(orgKey: OrgKey, old: Grant, next: Grant): Promise<Result<Grant | null>>;
}

export function createHeldGrants(grants: Grants): HeldGrants {
  /** Renewed grants that the disk refused: nobody gets such a token before it is durable. */
  const unsaved = new Map<OrgKey, { readonly old: Grant; readonly next: Grant }>();

  const replace: HeldGrants['replace'] = async (orgKey, old, next) => {
    const present = await grants.read(orgKey);
    if (!present.ok) return present;
    if (present.value === null || !isSameGrant(present.value, old)) return ok(null);
    const written = await grants.write(orgKey, next);
    return written.ok ? ok(next) : written;
  };

  return {
    replace,
    async read(orgKey) {
      const held = unsaved.get(orgKey);
      if (held !== undefined) {
        const saved = await replace(orgKey, held.old, held.next);
        if (!saved.ok) return saved;
        unsaved.delete(orgKey);
      }
      const grant = await grants.read(orgKey);
      if (!grant.ok) return grant;
      return grant.value === null ? fail(noGrant()) : ok(grant.value);
    },
    async keep(orgKey, old, next) {
      const saved = await replace(orgKey, old, next);
      if (!saved.ok) unsaved.set(orgKey, { old, next });
      return saved;
    },
  };
}

/** True for the grant that was read before, whatever its journal says by now. */
export const isSameGrant = (a: Grant, b: Grant): boolean =>
  a.accessToken === b.accessToken &&
  a.refreshToken === b.refreshToken &&
  JSON.stringify(a.renewWith) === JSON.stringify(b.renewWith);

const noGrant = (): AppError => ({
  code: 'NEEDS_SIGN_IN',
  message: words().orgs.signInEnded,
  remedy: 'sign-in-again',
});
