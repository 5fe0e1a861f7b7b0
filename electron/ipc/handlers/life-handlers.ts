import type { lifeLines } from '../../../shared/contract/life-lines.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { CheckOrgParts } from '../../orgs/check/check-org.ts';
import { addMissing } from '../../orgs/life/add-missing.ts';
import { findMissing } from '../../orgs/life/find-missing.ts';
import type { Handlers } from '../register.ts';

/** What belongs to an org, and what becomes of it. */
export function lifeHandlers(
  parts: CheckOrgParts & { prepare(orgKey: OrgKey): Promise<void>; newId(): string },
): Pick<Handlers, keyof typeof lifeLines> {
  return {
    findMissing: async ({ orgKey }) => {
      await parts.prepare(orgKey);
      return findMissing(parts, orgKey);
    },
    addMissing: ({ orgKey, ids }) => addMissing(parts, orgKey, ids),
  };
}
