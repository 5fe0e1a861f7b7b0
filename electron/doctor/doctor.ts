import type { DoctorReport, SignInTrace } from '../../shared/doctor-report.ts';
import { createCleanText, type CleanText } from './clean-text.ts';
import { formatReport } from './format-report.ts';
import { runChecks } from './run-checks.ts';
import type { DoctorParts } from './check.ts';
import type { SignInTraces } from './sign-in-traces.ts';

/** Looks at everything Latchkey stands on, and tells it as a report that is fit to be sent to a stranger. */
export interface Doctor {
  /** Never fails: what cannot be found out is a line of its own. */
  run(): Promise<DoctorReport>;
  /** The text of the last report; runs the checks when there is none yet. */
  reportText(options: { readonly withTrace: boolean }): Promise<string>;
}

export function createDoctor(
  parts: DoctorParts & { readonly homeFolder: string; readonly traces: SignInTraces },
): Doctor {
  let last: DoctorReport | null = null;
  const run = async (): Promise<DoctorReport> => {
    const clean = await createCleanText(parts.vault, parts.homeFolder);
    const lines = await runChecks(parts, clean);
    const trace = parts.traces.last();
    last = {
      at: parts.clock.now(),
      version: parts.facts.version,
      lines,
      lastSignIn: trace === null ? null : cleanTrace(trace, clean),
    };
    return last;
  };
  return { run, reportText: async (options) => formatReport(last ?? (await run()), options) };
}

const cleanTrace = (trace: SignInTrace, clean: CleanText): SignInTrace => ({
  startedAt: trace.startedAt,
  method: clean(trace.method),
  outcome: trace.outcome === null ? null : clean(trace.outcome),
  steps: trace.steps.map(({ at, text }) => ({ at, text: clean(text) })),
});
