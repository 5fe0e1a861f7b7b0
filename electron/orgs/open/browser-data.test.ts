import { expect, it } from 'vitest';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { clearBrowserData, getBrowserData } from './browser-data.ts';

const ORG = makeOrg();
const setUp = () => ({ store: createMemoryStore([ORG]), windows: createFakeOrgWindows() });

it('tells the size of the org’s own partition', async () => {
  expect(await getBrowserData(setUp(), ORG.key)).toEqual({ ok: true, value: { bytes: 2048 } });
});

it('closes the windows before the partition is cleared', async () => {
  const parts = setUp();
  expect(await clearBrowserData(parts, ORG.key)).toEqual({ ok: true, value: { cleared: true } });
  expect(parts.windows.calls).toEqual([`ask to close ${ORG.key}`, `clear ${ORG.partition}`]);
});

it('clears nothing while a page wants to stay', async () => {
  const parts = setUp();
  parts.windows.wantsToStay = true;
  expect(await clearBrowserData(parts, ORG.key)).toEqual({ ok: true, value: { cleared: false } });
  expect(parts.windows.calls).toEqual([`ask to close ${ORG.key}`]);
});
