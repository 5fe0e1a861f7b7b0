import type { groupLines } from '../../shared/contract/group-lines.ts';
import type { RequestOf, ResponseOf } from '../../shared/ipc-contract.ts';
import type { OrgGroup } from '../../shared/org-group.ts';

type Answers = { readonly [C in keyof typeof groupLines]: (request: RequestOf<C>) => ResponseOf<C> };

/** How a healthy main process answers about groups. */
export function answerGroupLines(page: { readonly groups: () => readonly OrgGroup[] }): Answers {
  return { listGroups: () => page.groups() };
}
