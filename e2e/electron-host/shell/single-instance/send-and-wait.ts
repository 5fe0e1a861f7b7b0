import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { ACKNOWLEDGEMENT } from './profile-socket.ts';

/** As long as Chromium waits for a first instance that does not answer, in milliseconds. */
const TIMEOUT_MS = 20_000;

export type Delivery = 'delivered' | 'nobody-there' | 'no-answer';

const NOBODY = 3;
const SENDER = `
const socket = require('node:net').connect(process.argv[1]);
let answer = '';
socket.on('connect', () => process.stdin.pipe(socket));
socket.on('data', (data) => { answer += data; });
socket.on('error', () => process.exit(${String(NOBODY)}));
socket.on('close', () => process.exit(answer === '${ACKNOWLEDGEMENT}' ? 0 : ${String(NOBODY)}));
`;

/**
 * Hands bytes to the holder of a socket and waits for its answer without returning to the event loop, since
 * `requestSingleInstanceLock` is synchronous and the app usually quits right after it. Node has no synchronous
 * socket, so a small process of its own does it; the bytes go through its standard input, never its command line.
 */
export const sendAndWait = (socketName: string, bytes: Buffer): Delivery => {
  // process.execPath is the host's pose; this is the Node that runs.
  const node = realpathSync('/proc/self/exe');
  // A NUL cannot be an argument: the abstract namespace's mark is put back inside the script.
  const script = SENDER.replace('process.argv[1]', "'\\0' + process.argv[1]");
  const { status } = spawnSync(node, ['-e', script, socketName.slice(1)], {
    input: bytes,
    env: {},
    timeout: TIMEOUT_MS,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  if (status === 0) return 'delivered';
  return status === NOBODY ? 'nobody-there' : 'no-answer';
};
