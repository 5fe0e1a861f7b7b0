import type { openInLines } from '../../../shared/contract/open-in-lines.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { copyLoginLink } from '../../orgs/copy/copy-login-link.ts';
import type { CopyParts } from '../../orgs/copy/put-on-clipboard.ts';
import { openOrgAsChosen, openOrgIn, type OpenOrgInParts } from '../../orgs/open/open-org-in.ts';
import type { Handlers } from '../register.ts';

export type OpenInHandlerParts = OpenOrgInParts &
  CopyParts & {
    /** Waits until the org's server is up, where that is ours to start. */
    prepare(orgKey: OrgKey): Promise<void>;
  };

/** Opening an org where the person wants it. */
export function openInHandlers(
  parts: OpenInHandlerParts,
): Pick<Handlers, 'openOrg' | keyof typeof openInLines> {
  return {
    openOrg: async ({ orgKey }) => {
      await parts.prepare(orgKey);
      return openOrgAsChosen(parts, orgKey);
    },
    openOrgIn: async ({ orgKey, place, always }) => {
      await parts.prepare(orgKey);
      return openOrgIn(parts, orgKey, place, always);
    },
    describeBrowsers: () => parts.orgBrowsers.describe(),
    copyLoginLink: async ({ orgKey, confirmed }) => {
      await parts.prepare(orgKey);
      return copyLoginLink(parts, orgKey, confirmed);
    },
  };
}
