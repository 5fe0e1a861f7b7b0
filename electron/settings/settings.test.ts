import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';
import { createSettings } from './settings.ts';

it('nothing needs setting: everything has a default until it is changed', () => {
  expect(createSettings(createMemoryStore()).read()).toEqual(DEFAULT_SETTINGS);
});

it('a change sets what it names, keeps the rest, and is told', async () => {
  const store = createMemoryStore();
  const settings = createSettings(store);
  const told: unknown[] = [];
  settings.onChanged((now) => told.push(now));
  await settings.change({ theme: 'dark' });
  const changed = await settings.change({ density: 'compact' });
  expect(changed).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, theme: 'dark', density: 'compact' } });
  expect(told).toHaveLength(2);
  expect(told[1]).toEqual(settings.read());
  expect(createSettings(store).read().theme).toBe('dark');
});

it('what else is remembered beside the settings stays', async () => {
  const store = createMemoryStore();
  await store.update((state) => ({
    ...state,
    settings: { ...state.settings, window: { width: 900, height: 600 } },
  }));
  await createSettings(store).change({ theme: 'light' });
  expect(store.read().settings.window).toEqual({ width: 900, height: 600 });
});

it('a change that could not be written is not told, and changes nothing', async () => {
  const store = createMemoryStore();
  const settings = createSettings(store);
  settings.onChanged(() => expect.unreachable('nothing was changed'));
  store.failWrites('STORE_WRITE_FAILED');
  expect(await settings.change({ theme: 'dark' })).toMatchObject({
    ok: false,
    error: { code: 'STORE_WRITE_FAILED' },
  });
  expect(settings.read().theme).toBe('system');
});
