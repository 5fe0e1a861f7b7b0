import type { windowLines } from '../../../shared/contract/window-lines.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { clearBrowserData, getBrowserData } from '../../orgs/open/browser-data.ts';
import { openInPlace } from '../../orgs/open/open-in-place.ts';
import type { OpenOrgParts } from '../../orgs/open/open-org.ts';
import type { Handlers } from '../register.ts';

/** What is done with the windows of an org, and with what they leave on this computer. */
export function windowHandlers(
  parts: OpenOrgParts & {
    /** Waits until the org's server is up, where that is ours to start. */
    prepare(orgKey: OrgKey): Promise<void>;
  },
): Pick<Handlers, keyof typeof windowLines> {
  return {
    openPrivately: async ({ orgKey }) => {
      await parts.prepare(orgKey);
      return openInPlace(parts, orgKey, { kind: 'private' });
    },
    openAnotherWindow: async ({ orgKey }) => {
      await parts.prepare(orgKey);
      return openInPlace(parts, orgKey, { kind: 'another-window' });
    },
    getBrowserData: ({ orgKey }) => getBrowserData(parts, orgKey),
    clearBrowserData: ({ orgKey }) => clearBrowserData(parts, orgKey),
  };
}
