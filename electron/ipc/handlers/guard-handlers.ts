import type { guardLines } from '../../../shared/contract/guard-lines.ts';
import type { GuardKeeper } from '../../orgs/guard/production-guard.ts';
import type { Handlers } from '../register.ts';

/** What stands before acts on production. */
export function guardHandlers(parts: {
  readonly guard: GuardKeeper;
}): Pick<Handlers, keyof typeof guardLines> {
  return {
    getGuard: () => parts.guard.levels(),
    setGuardLevel: ({ act, level }) => parts.guard.setLevel(act, level),
  };
}
