import type { AppError } from '../../../shared/app-error.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { Result } from '../../../shared/result.ts';
import { copyToken } from '../copy/copy-token.ts';
import type { CopyParts } from '../copy/put-on-clipboard.ts';
import { openOrgAsChosen, type OpenOrgInParts } from '../open/open-org-in.ts';

/** What is done with an org from outside the list: from a menu of the system. The guard before production asks as ever. */
export interface QuickActs {
  open(orgKey: OrgKey): Promise<void>;
  copyToken(orgKey: OrgKey): Promise<void>;
}

export function createQuickActs(
  parts: OpenOrgInParts &
    CopyParts & {
      /** Waits until the org's server is up, where that is ours to start. */
      prepare(orgKey: OrgKey): Promise<void>;
      /** Says what went wrong: there is no row in which it could be told. */
      tellFailure(alias: string, error: AppError): Promise<void>;
    },
): QuickActs {
  const act = async (orgKey: OrgKey, does: () => Promise<Result<unknown>>): Promise<void> => {
    const alias = parts.store.read().orgs.find(({ key }) => key === orgKey)?.alias;
    // A menu of the system may be older than the list.
    if (alias === undefined) return;
    await parts.prepare(orgKey);
    const done = await does();
    if (!done.ok && done.error.code !== 'NOT_CONFIRMED') await parts.tellFailure(alias, done.error);
  };
  return {
    open: (orgKey) => act(orgKey, () => openOrgAsChosen(parts, orgKey)),
    copyToken: (orgKey) => act(orgKey, () => copyToken(parts, orgKey)),
  };
}
