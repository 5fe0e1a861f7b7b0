/** Thrown by a step that failed, after it was reported: what comes next depends on it and is not tried. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';
}

/**
 * Does one thing of many, and says how long it took.
 * @throws StepFailed when it fails
 */
export type RunStep = <T>(name: string, action: () => Promise<T>) => Promise<T>;

export interface StepOutput {
  /** Lines for a program (one JSON object per step) instead of lines for a person. */
  readonly json: boolean;
  readonly print: (line: string) => void;
  /** Milliseconds, only ever subtracted. */
  readonly now: () => number;
}

export function createStepRunner({ json, print, now }: StepOutput): RunStep {
  const report = (step: string, ms: number, error: string | undefined) => {
    const ok = error === undefined;
    if (json) print(JSON.stringify({ step, ok, ms, ...(ok ? {} : { error }) }));
    else print(ok ? `✓ ${step} (${ms} ms)` : `✗ ${step} (${ms} ms)\n  ${error}`);
  };
  return async (step, action) => {
    const started = now();
    const elapsed = () => Math.round(now() - started);
    try {
      const result = await action();
      report(step, elapsed(), undefined);
      return result;
    } catch (error) {
      report(step, elapsed(), firstLine(error));
      throw new StepFailed(step);
    }
  };
}

/** Only the first line: the rest of a driver's message may quote a page, and with it what was typed there. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? '';
}
