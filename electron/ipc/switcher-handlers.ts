import type { OrgKey } from '../../shared/org.ts';
import { ok } from '../../shared/result.ts';
import { copyToken } from '../orgs/copy/copy-token.ts';
import type { CopyParts } from '../orgs/copy/put-on-clipboard.ts';
import type { ListOrgs } from '../orgs/list/list-orgs.ts';
import type { QuickActs } from '../orgs/quick/quick-acts.ts';
import type { TokenBroker } from '../orgs/token/token-broker.ts';
import type { SwitcherWindow } from '../windows/switcher-window.ts';
import type { SwitcherHandlers } from './register.ts';

/** What the quick switcher asks for. */
export function createSwitcherHandlers(
  parts: CopyParts & {
    readonly broker: TokenBroker;
    readonly listOrgs: ListOrgs;
    readonly quickActs: QuickActs;
    readonly switcher: Pick<SwitcherWindow, 'hide'>;
    /** Waits until the org's server is up, where that is ours to start. */
    prepare(orgKey: OrgKey): Promise<void>;
  },
): SwitcherHandlers {
  return {
    listOrgs: () =>
      ok({
        orgs: parts.listOrgs.all().filter(({ archivedAt }) => archivedAt === undefined),
        groups: parts.store.read().groups,
      }),
    openOrg: ({ orgKey }) => {
      parts.switcher.hide();
      void parts.quickActs.open(orgKey);
      return ok(null);
    },
    copyToken: async ({ orgKey }) => {
      await parts.prepare(orgKey);
      const copied = await copyToken(parts, orgKey);
      if (copied.ok) parts.switcher.hide();
      return copied;
    },
    hide: () => {
      parts.switcher.hide();
      return ok(null);
    },
  };
}
