import type { guardLines } from '../../shared/contract/guard-lines.ts';
import type { RequestOf, ResponseOf } from '../../shared/ipc-contract.ts';
import { GUARD_UNLESS_CHOSEN } from '../../shared/production-guard.ts';
import { ok } from '../../shared/result.ts';

type Answers = { readonly [C in keyof typeof guardLines]: (request: RequestOf<C>) => ResponseOf<C> };

/** How a main process whose person says yes answers about the guard before production. */
export function answerGuardLines(): Answers {
  let levels = GUARD_UNLESS_CHOSEN;
  return {
    getGuard: () => levels,
    setGuardLevel: ({ act, level }) => {
      levels = { ...levels, [act]: level };
      return ok(levels);
    },
  };
}
