import type { groupLines } from '../../../shared/contract/group-lines.ts';
import type { OrgStore } from '../../ports/org-store.ts';
import type { Handlers } from '../register.ts';

/** The groups that orgs are put in. */
export function groupHandlers(parts: { readonly store: OrgStore }): Pick<Handlers, keyof typeof groupLines> {
  return { listGroups: () => parts.store.read().groups };
}
