import type { OpenIn } from './open-in.ts';
import type { OrgColour } from './org-marks.ts';

/** A group of orgs as a screen may know it; an org can be in several (`OrgSummary.groupIds`). */
export interface OrgGroup {
  readonly id: string;
  readonly name: string;
  readonly colour?: OrgColour;
  /** Where its orgs are opened at, unless an org has a landing page of its own. */
  readonly landingPage?: string;
  /** Where its orgs open, unless an org has a choice of its own. */
  readonly opensIn?: OpenIn;
  /** Of a smart group: the search whose results it holds. It has no members of its own. */
  readonly filter?: string;
}
