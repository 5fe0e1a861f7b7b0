import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDurableFolder } from '../../electron/adapters/files/durable-write.ts';
import { loadOrgStore } from '../../electron/adapters/org-store/electron-store-orgs.ts';
import { exampleOrg } from '../../electron/adapters/tests/example-org.ts';
import type { OrgStore } from '../../electron/ports/org-store.ts';
import { medianOfEach } from './median.ts';
import type { Line } from './table.ts';

const FEW = 10;

/**
 * What one edit of one org costs the thread that does it, on Latchkey's own store: the processor's time, so that what
 * waits for the disk beside it, or for a busy computer, is none.
 */
export async function measureWrite(orgs: number): Promise<readonly Line[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'latchkey-bench-'));
  try {
    const [many, few] = await Promise.all([
      seed(path.join(folder, 'many'), orgs),
      seed(path.join(folder, 'few'), FEW),
    ]);
    const costs = await medianOfEach({ many: () => editOnce(many), few: () => editOnce(few) });
    return [
      {
        what: 'store write after one edit, main thread',
        orgs,
        value: costs.many,
        unit: 'ms',
        floor: `with ${FEW} orgs`,
        floorValue: costs.few,
        aim: '≤ 5 ms more',
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function seed(folder: string, count: number): Promise<OrgStore> {
  const store = await loadOrgStore({ folder: await openDurableFolder(folder) });
  const orgs = Array.from({ length: count }, (_, index) => exampleOrg(index));
  const seeded = await store.update((state) => ({ ...state, orgs }));
  if (!seeded.ok) throw new Error(seeded.error.message);
  return store;
}

/** Milliseconds of this thread on a processor. */
async function editOnce(store: OrgStore): Promise<number> {
  const before = process.threadCpuUsage();
  const middle = Math.floor(store.read().orgs.length / 2);
  const written = await store.update((state) => ({
    ...state,
    orgs: state.orgs.map((org, index) => (index === middle ? { ...org, lastUsedAt: Date.now() } : org)),
  }));
  if (!written.ok) throw new Error(written.error.message);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
