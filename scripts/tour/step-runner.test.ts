import { describe, expect, it } from 'vitest';
import { StepFailed, createStepRunner } from './step-runner.ts';

function runner(json: boolean) {
  const lines: string[] = [];
  const times = [100, 112.4, 200, 230];
  const step = createStepRunner({ json, print: (line) => lines.push(line), now: () => times.shift() ?? 0 });
  return { step, lines };
}

describe('a step of the tour', () => {
  it('is one JSON object with name, outcome and milliseconds, and hands on its result', async () => {
    const { step, lines } = runner(true);
    expect(await step('Start', () => Promise.resolve('the app'))).toBe('the app');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([{ step: 'Start', ok: true, ms: 12 }]);
  });

  it('ends the tour when it fails, and tells only the first line of its error', async () => {
    const { step, lines } = runner(true);
    const failing = step('Start', () => Promise.reject(new Error('no window\nwith a typed password')));
    await expect(failing).rejects.toThrow(StepFailed);
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { step: 'Start', ok: false, ms: 12, error: 'no window' },
    ]);
  });

  it('is a line for a person without --json', async () => {
    const { step, lines } = runner(false);
    await step('Start', () => Promise.resolve());
    await expect(step('Next', () => Promise.reject(new Error('gone')))).rejects.toThrow(StepFailed);
    expect(lines).toEqual(['✓ Start (12 ms)', '✗ Next (30 ms)\n  gone']);
  });
});
