import { AsyncLocalStorage } from 'node:async_hooks';
import type { SignInTrace, TraceStep } from '../../shared/doctor-report.ts';
import type { Clock } from '../ports/clock.ts';

const MAX_SIGN_INS = 5;
const MAX_STEPS = 100;

/**
 * The last sign-ins, step by step, in memory only. What runs inside `record` (its requests, windows and listeners, however
 * deep) writes to that sign-in's own trace, so two at once do not mix.
 */
export interface SignInTraces {
  record<T>(
    facts: {
      readonly method: string;
      /** What the person typed: masked wherever a server repeats it. */
      readonly secrets: readonly string[];
    },
    signIn: () => Promise<T>,
    outcomeOf: (result: T) => string,
  ): Promise<T>;
  /** Notes a step of the sign-in that is running here; nothing outside of one. */
  step(text: string): void;
  /** Keeps hold of the running sign-in for callbacks that come from elsewhere. */
  stepper(): (text: string) => void;
  last(): SignInTrace | null;
  all(): readonly SignInTrace[];
}

type Mask = (text: string) => string;

interface GrowingTrace {
  readonly startedAt: number;
  readonly method: string;
  outcome: string | null;
  readonly steps: TraceStep[];
}

export function createSignInTraces(clock: Clock): SignInTraces {
  const running = new AsyncLocalStorage<{ readonly trace: GrowingTrace; readonly mask: Mask }>();
  const traces: GrowingTrace[] = [];
  const note = (here: ReturnType<typeof running.getStore>, text: string): void => {
    if (here === undefined || here.trace.steps.length >= MAX_STEPS) return;
    const { startedAt, steps } = here.trace;
    const isLast = steps.length === MAX_STEPS - 1;
    steps.push({ at: clock.now() - startedAt, text: isLast ? 'and more, not noted' : here.mask(text) });
  };
  return {
    async record({ method, secrets }, signIn, outcomeOf) {
      const trace: GrowingTrace = { startedAt: clock.now(), method, outcome: null, steps: [] };
      const mask = maskOf(secrets);
      traces.push(trace);
      if (traces.length > MAX_SIGN_INS) traces.shift();
      return running.run({ trace, mask }, async () => {
        try {
          const result = await signIn();
          trace.outcome = mask(outcomeOf(result));
          return result;
        } catch (error) {
          trace.outcome = 'a bug in Latchkey';
          throw error;
        }
      });
    },
    step: (text) => note(running.getStore(), text),
    stepper: () => {
      const here = running.getStore();
      return (text) => note(here, text);
    },
    last: () => traces.at(-1) ?? null,
    all: () => traces,
  };
}

const maskOf =
  (secrets: readonly string[]): Mask =>
  (text) =>
    secrets
      .filter((secret) => secret !== '')
      .reduce((line, secret) => line.replaceAll(secret, '[secret]'), text);
