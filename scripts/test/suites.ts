import { rm } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_ROOT } from '../build/project-root.ts';
import { tallyPlaywright, tallyRun, tallyVitest } from './read-report.ts';
import { runCommand } from './run-command.ts';
import { failedOnce, type Tally } from './tally.ts';

const reportFile = (suite: string) => path.join(PROJECT_ROOT, 'test-results', 'reports', `${suite}.json`);

export async function runUnitTests(onLine: (line: string) => void): Promise<Tally> {
  const report = reportFile('unit');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await rm(report, { force: true });
  const exitCode = await runCommand(
    { command: 'vitest', args, env: { ...quietEnvironment(), ...plainText() } },
    onLine,
  );
  return tallyRun('unit tests', report, exitCode, tallyVitest);
}

/** Playwright's own closing counts, which would stand beside ours. */
const CLOSING_COUNT = /^\s*\d+ (passed|failed|skipped|flaky|interrupted|did not run)\b/;

export async function runWholeAppTests(built: boolean, onLine: (line: string) => void): Promise<Tally> {
  if (!built) return failedOnce('whole-app tests: not run, the build failed');
  const report = reportFile('e2e');
  await rm(report, { force: true });
  const env = { ...quietEnvironment(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const exitCode = await runCommand(
    { command: 'playwright', args: ['test', '--reporter=list,json'], env },
    (line) => CLOSING_COUNT.test(line) || onLine(line),
  );
  return tallyRun('whole-app tests', report, exitCode, tallyPlaywright);
}

/** No screen, keyring or desktop of the person who runs the tests is touched: tests bring their own. */
function quietEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DISPLAY: undefined,
    WAYLAND_DISPLAY: undefined,
    DBUS_SESSION_BUS_ADDRESS: undefined,
  };
}

/** Colours are for a terminal; vitest also takes CI's variable for one. */
function plainText(): NodeJS.ProcessEnv {
  return process.stdout.isTTY ? {} : { NO_COLOR: '1' };
}
