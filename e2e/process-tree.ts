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

/** Null when it has ended meanwhile. */
async function parentOf(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // `<pid> (<name>) <state> <parent> …`; the name may hold brackets and spaces of its own.
  const parent = /^.*\) \S (\d+) /s.exec(stat)?.[1];
  return parent === undefined ? null : Number(parent);
}

/** Ends a process at once (SIGKILL); nothing when it has ended already. */
export function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
