import type { AppError } from '../../shared/app-error.ts';
import type { Bridge, RequestOf } from '../../shared/ipc-contract.ts';
import type { Result } from '../../shared/result.ts';

/** What a failure's own buttons ask for; each gives back what went wrong with that. */
export function createProblemActions(
  bridge: Bridge,
  settle: <T>(call: Promise<Result<T>>) => Promise<Result<T>>,
) {
  const told = async (call: Promise<Result<null>>): Promise<AppError | null> => {
    const result = await settle(call);
    return result.ok ? null : result.error;
  };
  return {
    copyNote: (text: string) => told(bridge.copyText({ text })),
    openSetupPage: (request: RequestOf<'openSetupPage'>) => told(bridge.openSetupPage(request)),
  };
}
