import type { OrgSummary } from '../../../shared/org.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';

/** Whom a dialog is about: one org by its alias, several by their number. */
export function whoOf(orgs: readonly OrgSummary[]): string {
  const [org] = orgs;
  return org !== undefined && orgs.length === 1 ? visibleText(org.alias) : words.list.count(orgs.length);
}
