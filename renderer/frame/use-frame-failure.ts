import { useCallback, useState } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import type { Result } from '../../shared/result.ts';

/** What the frame was asked to do and could not. */
export interface FrameFailure {
  readonly error: AppError;
  /** What was asked for, to be asked once more. */
  readonly act: () => Promise<Result<unknown>>;
}

/** Does what a control of the frame asks for; true when it was done. */
export type Run = (act: () => Promise<Result<unknown>>) => Promise<boolean>;

/** Runs what the controls ask for, and keeps the last failure until something works or it is dismissed. */
export function useFrameFailure(): {
  readonly failure: FrameFailure | null;
  readonly run: Run;
  readonly dismiss: () => void;
} {
  const [failure, setFailure] = useState<FrameFailure | null>(null);
  const run = useCallback<Run>(async (act) => {
    const result = await act();
    setFailure(result.ok ? null : { error: result.error, act });
    return result.ok;
  }, []);
  const dismiss = useCallback(() => setFailure(null), []);
  return { failure, run, dismiss };
}
