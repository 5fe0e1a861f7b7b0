import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tallyPlaywright, tallyRun, tallyVitest } from './read-report.ts';
import { describeTally } from './tally.ts';

const vitestFile = (status: string, statuses: readonly string[]) => ({
  name: '/project/a.test.ts',
  status,
  message: '',
  assertionResults: statuses.map((each, index) => ({ fullName: `test ${index}`, status: each })),
});

const playwrightSpec = (title: string, status: string) => ({
  title,
  tests: [{ projectName: 'app', status }],
});

describe('tallyVitest', () => {
  it('counts passed, failed and skipped tests and names the failed', () => {
    const tally = tallyVitest({
      testResults: [vitestFile('failed', ['passed', 'failed', 'skipped', 'todo'])],
    });
    expect(tally).toEqual({ passed: 1, failed: 1, skipped: 2, failures: ['test 1'] });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const tally = tallyVitest({ testResults: [vitestFile('failed', []), vitestFile('passed', ['passed'])] });
    expect(tally).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe('tallyPlaywright', () => {
  it('counts nested suites, and a flaky or interrupted test as failed', () => {
    const report = {
      errors: [],
      suites: [
        {
          title: 'a.spec.ts',
          specs: [playwrightSpec('one', 'expected'), playwrightSpec('two', 'flaky')],
          suites: [
            {
              title: 'inner',
              specs: [playwrightSpec('three', 'unexpected'), playwrightSpec('four', 'skipped')],
            },
          ],
        },
      ],
    };
    const tally = tallyPlaywright(report);
    expect(tally).toMatchObject({ passed: 1, failed: 2, skipped: 1 });
    expect(tally.failures).toContain('app › a.spec.ts › inner › three');
  });

  it('counts a spec that does not load as a failure', () => {
    expect(tallyPlaywright({ errors: [{ message: 'SyntaxError' }], suites: [] })).toMatchObject({
      failed: 1,
      failures: ['SyntaxError'],
    });
  });
});

describe('tallyRun', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'report-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const report = async (content: string) => {
    const file = path.join(folder, 'report.json');
    await writeFile(file, content);
    return file;
  };
  const passing = JSON.stringify({ testResults: [vitestFile('passed', ['passed'])] });

  it('takes a missing report for a failed suite', async () => {
    const tally = await tallyRun('unit', path.join(folder, 'absent.json'), 0, tallyVitest);
    expect(tally).toMatchObject({ passed: 0, failed: 1 });
  });

  it('takes a torn report for a failed suite', async () => {
    expect(await tallyRun('unit', await report('{"testRes'), 0, tallyVitest)).toMatchObject({ failed: 1 });
  });

  it('takes a bad exit code without a failed test for a failure', async () => {
    expect(await tallyRun('unit', await report(passing), 1, tallyVitest)).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('takes a suite in which nothing ran for a failure', async () => {
    expect(await tallyRun('unit', await report('{"testResults":[]}'), 0, tallyVitest)).toMatchObject({
      failed: 1,
    });
  });

  it('counts a green run as it is', async () => {
    expect(await tallyRun('unit', await report(passing), 0, tallyVitest)).toMatchObject({
      passed: 1,
      failed: 0,
    });
  });
});

describe('describeTally', () => {
  it('names skipped tests only when there are some', () => {
    const tally = { passed: 3, failed: 0, skipped: 0, failures: [] };
    expect(describeTally(tally)).toBe('3 passed, 0 failed');
    expect(describeTally({ ...tally, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
  });
});
