import { readdir, readFile } from 'node:fs/promises';

/** The processes that a process started, and theirs, as they are now. Linux; none elsewhere. */
export async function descendantsOf(pid: number): Promise<readonly number[]> {
  const names = await readdir('/proc').catch(() => []);
  const children = new Map<number, number[]>();
  for (const id of names.filter((name) => /^\d+$/.test(name)).map(Number)) {
    const parent = await parentOf(id);
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const below = (id: number): readonly number[] =>
    (children.get(id) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(pid);
}

/** Which of these processes still run: one that ended and was not yet waited for by its parent holds no file any more. */
export async function runningOf(pids: readonly number[]): Promise<readonly number[]> {
  const states = await Promise.all(pids.map(statusOf));
  return pids.filter((_, index) => states[index] !== null && states[index]?.state !== 'Z');
}

/** Null when it has ended meanwhile. */
const parentOf = async (pid: number): Promise<number | null> => (await statusOf(pid))?.parent ?? null;

/** Null when there is no such process. */
async function statusOf(pid: number): Promise<{ readonly state: string; readonly parent: number } | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // `<pid> (<name>) <state> <parent> …`; the name may hold brackets and spaces of its own.
  const [, state, parent] = /^.*\) (\S) (\d+) /s.exec(stat) ?? [];
  return state === undefined || parent === undefined ? null : { state, parent: Number(parent) };
}

/** Ends a process at once (SIGKILL); nothing when it has ended already. */
export function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
