import { z } from 'zod';
import type { ClipboardCountdown } from '../copy-format.ts';
import type { Marked } from '../marked.ts';
import { ORG_COLOURS, ORG_ICONS } from '../org-marks.ts';
import type { CheckAllProgress } from '../org-details.ts';
import type { Result } from '../result.ts';
import type { RemovedSeveral } from '../several.ts';
import { forOrg, line, orgKey, text } from './line.ts';

const orgKeys = z.array(orgKey).min(1).max(20_000).readonly();
const forOrgs = z.strictObject({ orgKeys });
const ids = z.array(text(64)).max(1000).readonly();
const tags = z.array(text(200)).max(100).readonly();

/** What a person puts on orgs: each line for one org or many, in one write, and to be taken back by `undoMarks`. */
export const markLines = {
  groupOrgs: line<Result<Marked>>()(forOrgs.extend({ into: ids, outOf: ids })),
  tagOrgs: line<Result<Marked>>()(forOrgs.extend({ add: tags, remove: tags })),
  /** Null takes it off, absent leaves each as it is. */
  colourOrgs: line<Result<Marked>>()(
    forOrgs.extend({
      colour: z.enum(ORG_COLOURS).nullable().exactOptional(),
      icon: z.enum(ORG_ICONS).nullable().exactOptional(),
    }),
  ),
  /** Pinned orgs stand in the order in which they were pinned; several at once in the order given. */
  /** Puts a pinned org before another in the order of pins; null: last. */
  movePin: line<Result<Marked>>()(z.strictObject({ orgKey, before: orgKey.nullable() })),
  pinOrgs: line<Result<Marked>>()(forOrgs.extend({ pinned: z.boolean() })),
  archiveOrgs: line<Result<Marked>>()(forOrgs.extend({ archived: z.boolean() })),
  writeNote: line<Result<Marked>>()(forOrgs.extend({ note: text(8000), how: z.enum(['replace', 'add']) })),
  /** Seals it in the vault (null: takes it away). It never comes back to the page; see `copySecretNote`. */
  writeSecretNote: line<Result<Marked>>()(forOrg.extend({ note: text(8000).min(1).nullable() })),
  /** Puts the secret note on the clipboard, which is cleared again. */
  copySecretNote: line<Result<ClipboardCountdown>>()(forOrg),
  undoMarks: line<Result<null>>()(z.strictObject({ undoId: text(64).min(1) })),

  /** As `checkAll`, of these orgs. */
  checkSeveral: line<CheckAllProgress>()(forOrgs),
  /** Removes each as `removeOrg` does. Cannot be undone. */
  removeSeveral: line<RemovedSeveral>()(forOrgs),
} as const;
