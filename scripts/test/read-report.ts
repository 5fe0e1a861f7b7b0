import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { addUp, failedOnce, type Tally } from './tally.ts';

/** The part of vitest's JSON report that is counted. */
const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[] | undefined;
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly { readonly projectName: string; readonly status: string }[];
  }[];
}
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  title: z.string(),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(z.object({ projectName: z.string(), status: z.string() })),
    }),
  ),
});
/** The part of Playwright's JSON report that is counted. */
const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/** Reads vitest's JSON report; a test file that could not be loaded counts as one failure. */
export function tallyVitest(report: unknown): Tally {
  const { testResults } = vitestReport.parse(report);
  return addUp(
    testResults.map((file): Tally => {
      const tests = addUp(
        file.assertionResults.map((test) => tallyOne(test.status, test.fullName, 'passed')),
      );
      return file.status === 'failed' && tests.failed === 0
        ? addUp([tests, failedOnce(`${file.name}: ${file.message ?? 'could not be run'}`)])
        : tests;
    }),
  );
}

/** Reads Playwright's JSON report; each error outside a test (a spec that does not load) counts as one failure. */
export function tallyPlaywright(report: unknown): Tally {
  const { suites, errors } = playwrightReport.parse(report);
  return addUp([
    ...suites.map((suite) => tallySuite(suite, [])),
    ...errors.map((error) => failedOnce(error.message ?? 'an error outside the tests')),
  ]);
}

function tallySuite(suite: PlaywrightSuite, above: readonly string[]): Tally {
  const names = [...above, suite.title];
  return addUp([
    ...(suite.suites ?? []).map((child) => tallySuite(child, names)),
    ...suite.specs.flatMap((spec) =>
      spec.tests.map((test) =>
        tallyOne(test.status, [test.projectName, ...names, spec.title].join(' › '), 'expected'),
      ),
    ),
  ]);
}

const SKIPPED = new Set(['skipped', 'pending', 'todo', 'disabled']);

/** Whatever is neither passed nor skipped (failed, unexpected, flaky, interrupted) failed. */
function tallyOne(status: string, name: string, passedStatus: string): Tally {
  if (status === passedStatus) return { passed: 1, failed: 0, skipped: 0, failures: [] };
  if (SKIPPED.has(status)) return { passed: 0, failed: 0, skipped: 1, failures: [] };
  return failedOnce(name);
}

/**
 * The tally of one suite's run. A report that is missing or unreadable is a failed suite, and so is a runner that
 * ended badly without saying which test failed, or one that ran nothing.
 */
export async function tallyRun(
  suite: string,
  reportFile: string,
  exitCode: number,
  read: (report: unknown) => Tally,
): Promise<Tally> {
  try {
    const tally = read(JSON.parse(await readFile(reportFile, 'utf8')));
    if (exitCode !== 0 && tally.failed === 0) {
      return addUp([tally, failedOnce(`${suite}: the runner ended with code ${exitCode}`)]);
    }
    const ran = tally.passed + tally.failed + tally.skipped;
    return ran === 0 ? failedOnce(`${suite}: no test ran`) : tally;
  } catch (error) {
    return failedOnce(
      `${suite}: no readable report (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
