/**
 * `npm test`: every check and every suite, and one closing line that counts them all together. A check (format, lint,
 * types …) counts as one test. Nothing is tried twice.
 */
import { availableParallelism } from 'node:os';
import { listChecks, type Check } from './test/checks.ts';
import { runUnitTests, runWholeAppTests } from './test/suites.ts';
import { PASSED_ONCE, addUp, describeTally, failedOnce, type Tally } from './test/tally.ts';

const print = (line: string) => console.log(line);
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function runCheck(check: Check): Promise<Tally> {
  const started = performance.now();
  const lines: string[] = [];
  const fine = await check.run((line) => lines.push(line));
  print(`${fine ? '✓' : '✗'} ${check.name} (${seconds(started)})`);
  if (!fine) lines.forEach(print);
  return fine ? PASSED_ONCE : failedOnce(check.name);
}

/** Runs the checks a few at a time: most of them keep one core busy. */
async function runChecks(checks: readonly Check[]): Promise<ReadonlyMap<string, Tally>> {
  const waiting = [...checks];
  const tallies = new Map<string, Tally>();
  const lane = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      tallies.set(check.name, await runCheck(check));
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, lane));
  return tallies;
}

async function runSuite(
  name: string,
  run: (onLine: (line: string) => void) => Promise<Tally>,
): Promise<Tally> {
  const started = performance.now();
  print(`\n${name}`);
  const tally = await run(print);
  // No counts here: the closing line is the only one that has them.
  print(`${tally.failed === 0 ? '✓' : '✗'} ${name} (${seconds(started)})`);
  return tally;
}

const checks = await runChecks(listChecks());
const unit = await runSuite('unit tests', runUnitTests);
const built = checks.get('build')?.failed === 0;
const wholeApp = await runSuite('whole-app tests', (onLine) => runWholeAppTests(built, onLine));

const total = addUp([...checks.values(), unit, wholeApp]);
if (total.failures.length > 0)
  print(`\nFailed:\n${total.failures.map((failure) => `  ✗ ${failure}`).join('\n')}`);
print(`\n${describeTally(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
