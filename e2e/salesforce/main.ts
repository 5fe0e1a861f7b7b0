import { parseArgs } from 'node:util';
import { describePractice, printPractice } from './describe-practice.ts';
import { startPracticeSalesforce } from './start-practice-salesforce.ts';

/** Runs the practice Salesforce until it is told to stop. See README.md for the options. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    state: { type: 'string' },
    port: { type: 'string' },
    'until-stdin-closes': { type: 'boolean', default: false },
  },
});

const practice = await startPracticeSalesforce({
  ...(values.state !== undefined && { state: values.state }),
  ...(values.port !== undefined && { port: Number(values.port) }),
});

const description = describePractice(practice);
process.stdout.write(`${values.json ? JSON.stringify(description) : printPractice(description)}\n`);

const stop = (): void => {
  void practice.close().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
if (values['until-stdin-closes']) {
  // A parent that dies, however it dies, closes this pipe: no practice outlives the app that started it.
  process.stdin.once('end', stop).once('close', stop).once('error', stop).resume();
}
