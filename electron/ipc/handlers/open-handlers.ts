import type { openLines } from '../../../shared/contract/open-lines.ts';
import { ok } from '../../../shared/result.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { findPage } from '../../orgs/open/find-page.ts';
import { getOpenAt, openAtPath, setLandingPage } from '../../orgs/open/open-at.ts';
import type { OpenOrgParts } from '../../orgs/open/open-org.ts';
import type { OpenSeveral } from '../../orgs/open/open-several.ts';
import type { LandingPagesFile } from '../../ports/landing-pages-file.ts';
import type { Handlers } from '../register.ts';

export type OpenHandlerParts = OpenOrgParts & {
  readonly landingPages: LandingPagesFile;
  readonly openSeveral: OpenSeveral;
  /** Waits until the org's server is up, where that is ours to start. */
  prepare(orgKey: OrgKey): Promise<void>;
};

/** Opening orgs at a page, and several at once. */
export function openHandlers(parts: OpenHandlerParts): Pick<Handlers, keyof typeof openLines> {
  return {
    getOpenAt: ({ orgKey }) => getOpenAt(parts, orgKey),
    openOrgAt: async (request) => {
      await parts.prepare(request.orgKey);
      return openAtPath(parts, request);
    },
    setLandingPage: ({ orgKey, path }) => setLandingPage(parts.store, orgKey, path),
    findPage: ({ text }) => findPage(parts.store.read(), text),
    openSeveral: ({ orgKeys }) => parts.openSeveral.run(orgKeys),
    cancelOpenSeveral: () => {
      parts.openSeveral.cancel();
      return ok(null);
    },
  };
}
