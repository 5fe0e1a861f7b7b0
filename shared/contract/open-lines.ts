import { z } from 'zod';
import type { FoundPage, OpenAtChoices, OpenSeveralProgress } from '../open-at.ts';
import type { Result } from '../result.ts';
import { forOrg, line, nothing, orgKey, text } from './line.ts';

/** Longer than any address; a longer text is refused before it is looked at. */
const ADDRESS = 8000;

/** Opening orgs at a page, and several at once. */
export const openLines = {
  getOpenAt: line<Result<OpenAtChoices>>()(forOrg),
  /** `remember`: pages of this organization are opened as this user from now on. */
  openOrgAt: line<Result<null>>()(forOrg.extend({ path: text(ADDRESS), remember: z.boolean() })),
  /** Where `Open` leads from now on; null: the org's own start page. */
  setLandingPage: line<Result<null>>()(forOrg.extend({ path: text(ADDRESS).nullable() })),
  /** Finds the orgs that a pasted address, record id or path belongs to. */
  findPage: line<Result<FoundPage>>()(z.strictObject({ text: text(ADDRESS) })),
  /** Settles when all are opened, or the rest was called off; asked again meanwhile, it is the same opening. */
  openSeveral: line<OpenSeveralProgress>()(
    z.strictObject({ orgKeys: z.array(orgKey).min(1).max(5000).readonly() }),
  ),
  cancelOpenSeveral: line<Result<null>>()(nothing),
} as const;
