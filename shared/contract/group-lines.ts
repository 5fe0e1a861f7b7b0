import type { OrgGroup } from '../org-group.ts';
import { line, nothing } from './line.ts';

/** The groups that orgs are put in. */
export const groupLines = {
  /** In the person's own order. */
  listGroups: line<readonly OrgGroup[]>()(nothing),
} as const;
