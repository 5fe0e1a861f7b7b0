import { fakePorts } from '../fake-ports.ts';
import { createSingleInstanceLock } from './single-instance-lock.ts';

// Started by single-instance-lock.test.ts: one instance of an app, alone in its process.
const [, , profile = '', data] = process.argv;
const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};
const ports = fakePorts({ userData: profile });
const lock = createSingleInstanceLock(
  {
    ...ports,
    app: {
      ...ports.app,
      emitSecondInstance: (argv, cwd, additionalData) => {
        print({ argv, cwd, data: additionalData });
      },
    },
  },
  { argv: () => process.argv, cwd: () => process.cwd() },
);
const got = lock.request(data === undefined ? undefined : JSON.parse(data));
print({ got });
// The winner stays until the test kills it.
if (got) process.stdin.resume();
else process.stdin.destroy();
