import { expect, it } from 'vitest';
import { createFakeOrgWindows } from '../../fakes/fake-windows.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { renameOrg } from './rename-org.ts';

const ORG = makeOrg();

it('gives the row and its open window the new alias', async () => {
  const store = createMemoryStore([ORG]);
  const windows = createFakeOrgWindows();
  expect(await renameOrg(store, windows, ORG.key, '  acme prod ')).toMatchObject({
    ok: true,
    value: { alias: 'acme prod' },
  });
  expect(store.read().orgs[0]?.alias).toBe('acme prod');
  expect(windows.calls).toEqual(['retitle acme prod']);
});

it('takes out what could rearrange a window’s title', async () => {
  const store = createMemoryStore([ORG]);
  await renameOrg(store, createFakeOrgWindows(), ORG.key, 'prod\n\u202eforged\u001b[31m');
  expect(store.read().orgs[0]?.alias).toBe('prod forged [31m');
});

it.each(['', '   ', '\u202e\n'])('refuses an alias that shows nothing: %j', async (alias) => {
  const store = createMemoryStore([ORG]);
  expect(await renameOrg(store, createFakeOrgWindows(), ORG.key, alias)).toMatchObject({
    ok: false,
    error: { code: 'INVALID_REQUEST' },
  });
  expect(store.read().orgs[0]?.alias).toBe(ORG.alias);
});
