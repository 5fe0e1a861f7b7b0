import type { CDPSession } from '@playwright/test';
import { addOrgHere, addOrgInBrowser, orgRow } from './add-org.ts';
import { findLeaks } from './find-leaks.ts';
import { expect, test } from './fixtures.ts';
import { clipboardText, copyToken, openOrg } from './open-app.ts';
import { productionOrg, sandboxOrg } from './practice-people.ts';

/** The fixtures search every message and push of every test; this one also looks into the page's memory (bar 37). */
test('after the whole main job the memory of the app’s page holds no secret', async ({
  latchkey,
  practice,
  entriesFor,
}) => {
  const production = productionOrg(practice);
  const sandbox = sandboxOrg(practice);
  const { page } = latchkey;
  await addOrgHere(latchkey, { ...entriesFor(production.org.loginUrl), alias: 'prod' }, production.ann);
  await addOrgInBrowser(latchkey, { ...entriesFor(sandbox.org.loginUrl), alias: 'uat' }, sandbox.ann);
  const first = await copyToken(latchkey, 'prod');
  practice.end.accessTokens(production.ann.username);
  await orgRow(page, 'prod').getByRole('button', { name: 'Copy token' }).click();
  await expect.poll(() => clipboardText(latchkey)).not.toBe(first);
  await openOrg(latchkey, 'prod');
  practice.end.approvals(sandbox.ann.username);
  await orgRow(page, 'uat').getByRole('button', { name: 'Copy token' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'invalid_grant' }).first()).toBeVisible();

  await page.evaluate((text) => Reflect.set(globalThis, 'planted', text), 'planted in this memory');
  const memory = await heapOf(await latchkey.electron.context().newCDPSession(page));
  // What the page must know is there, so what is not found is not there.
  expect(memory.includes('planted in this memory')).toBe(true);
  expect(memory.includes(production.ann.username)).toBe(true);
  const kinds = ['access_token', 'refresh_token', 'code', 'code_verifier', 'otp', 'sid'] as const;
  for (const kind of kinds) expect(practice.issued.ofKind(kind), kind).not.toEqual([]);
  const secrets = [...practice.issued.tokens(), production.ann.password, sandbox.ann.password];
  expect(findLeaks(secrets, [{ name: 'the page’s memory', content: memory }])).toEqual([]);
});

async function heapOf(devTools: CDPSession): Promise<Buffer> {
  const chunks: string[] = [];
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devTools.detach();
  return Buffer.from(chunks.join(''));
}
