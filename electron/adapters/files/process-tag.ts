import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/**
 * Who made a file, written into its name: process id, computer and start of the process. With it a file of a process that
 * is gone is told from one that is in use, at once and without a clock (trust.md bar 16: clocks jump).
 */
export const PROCESS_TAG = /^(\d{1,10})-([0-9a-f]{8})-([0-9a-f]{8})$/;

const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** This process: no other one, before or after it, has the same tag. */
export const THIS_PROCESS = `${process.pid}-${HOST}-${randomBytes(4).toString('hex')}`;

/** True only when it is certain: a process of another computer (a profile on a shared disk) is never known to be gone. */
export function isGone(tag: string): boolean {
  const [, pid = '', host = '', start = ''] = PROCESS_TAG.exec(tag) ?? [];
  if (pid === '' || host !== HOST) return false;
  // In a container every start has the same number: then it is ours, but not us.
  if (Number(pid) === process.pid) return start !== THIS_PROCESS.split('-')[2];
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
