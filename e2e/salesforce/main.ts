import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describePractice, printPractice } from './describe-practice.ts';
import { startPracticeSalesforce } from './start-practice-salesforce.ts';

/** Runs the practice Salesforce until it is told to stop. See README.md for the options. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    state: { type: 'string' },
    port: { type: 'string' },
    'second-hosts': { type: 'boolean', default: false },
    tls: { type: 'boolean', default: false },
    'until-stdin-closes': { type: 'boolean', default: false },
  },
});

const practice = await startPracticeSalesforce({
  ...(values.state !== undefined && { state: values.state }),
  tls: values.tls,
  secondHosts: values['second-hosts'],
  ...(values.port !== undefined && { port: Number(values.port) }),
});

const folder = practice.caPem === null ? null : mkdtempSync(join(tmpdir(), 'practice-salesforce-'));
const caFile = folder === null ? null : join(folder, 'ca.pem');
if (caFile !== null) writeFileSync(caFile, practice.caPem ?? '');

const description = describePractice(practice, caFile);
process.stdout.write(`${values.json ? JSON.stringify(description) : printPractice(description)}\n`);

const stop = (): void => {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
  void practice.close().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
if (values['until-stdin-closes']) {
  // A parent that dies, however it dies, closes this pipe: no practice outlives the app that started it.
  process.stdin.once('end', stop).once('close', stop).once('error', stop).resume();
}
