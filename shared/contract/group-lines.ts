import { z } from 'zod';
import type { Marked } from '../marked.ts';
import { openInSchema } from '../open-in-schema.ts';
import type { OrgGroup } from '../org-group.ts';
import { ORG_COLOURS } from '../org-marks.ts';
import type { Result } from '../result.ts';
import { line, nothing, orgKey, text } from './line.ts';

const id = text(64).min(1);
const looks = z.strictObject({
  name: text(60).min(1),
  colour: z.enum(ORG_COLOURS).nullable(),
  /** The search of a smart group. */
  filter: text(500).min(1).nullable(),
});

/** The groups that orgs are put in. */
export const groupLines = {
  /** In the person's own order. */
  listGroups: line<readonly OrgGroup[]>()(nothing),
  createGroup: line<Result<Marked & { readonly group: OrgGroup }>>()(
    looks.extend({ orgKeys: z.array(orgKey).max(20_000).readonly() }),
  ),
  changeGroup: line<Result<Marked>>()(looks.extend({ id })),
  /** Where its orgs lead and open, unless an org has a choice of its own; null: as without the group. */
  setGroupPlaces: line<Result<Marked>>()(
    z.strictObject({ id, landingPage: text(8000).nullable(), opensIn: openInSchema.nullable() }),
  ),
  /** Puts it before another in the person's order; null: last. */
  moveGroup: line<Result<Marked>>()(z.strictObject({ id, before: id.nullable() })),
  deleteGroup: line<Result<Marked>>()(z.strictObject({ id })),
} as const;
