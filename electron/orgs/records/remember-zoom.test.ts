import { expect, it } from 'vitest';
import { createFakeLog } from '../../fakes/fake-log.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { rememberZoom } from './remember-zoom.ts';

it('keeps the size with the org, and nothing for the page’s own size', async () => {
  const org = makeOrg();
  const store = createMemoryStore([org]);
  const log = createFakeLog();
  await rememberZoom({ store, log }, org.key, 125);
  expect(store.read().orgs[0]?.zoomPercent).toBe(125);
  await rememberZoom({ store, log }, org.key, 100);
  expect(store.read().orgs).toEqual([org]);
});
