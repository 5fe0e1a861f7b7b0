import type { AppError } from '../../shared/app-error.ts';
import type { Bridge } from '../../shared/ipc-contract.ts';
import type { GuardedAct, GuardLevel, GuardLevels } from '../../shared/production-guard.ts';
import type { Result } from '../../shared/result.ts';

interface Kit {
  readonly bridge: Bridge;
  readonly settle: <T>(call: Promise<Result<T>>) => Promise<Result<T>>;
}

/** What stands before acts on production. */
export function guardActions({ bridge, settle }: Kit) {
  return {
    getGuard: (): Promise<GuardLevels> => bridge.getGuard(),
    /** Says how it stands then: the person may have said no to the question that lowering it asks. */
    async setGuardLevel(act: GuardedAct, level: GuardLevel): Promise<GuardLevels | AppError> {
      const set = await settle(bridge.setGuardLevel({ act, level }));
      return set.ok ? set.value : set.error;
    },
  };
}
