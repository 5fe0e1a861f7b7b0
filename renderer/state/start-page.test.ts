import { expect, test } from 'vitest';
import type { AppStatus } from '../../shared/app-status.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import { INITIAL_STATE } from './app-state.ts';
import { createStore } from './store.ts';
import { startPage } from './start-page.ts';

const status: AppStatus = {
  version: '1.0.0',
  runtime: 'a test',
  platform: 'linux',
  vault: { kind: 'open', keptBy: 'keychain' },
  practice: { available: false, running: null },
  notices: [],
  readOnly: false,
  canStartAtLogin: false,
};

test('what was told before the first answers came is newer than they are, each part for itself', async () => {
  const answer = Promise.withResolvers<Settings>();
  const store = createStore(INITIAL_STATE);
  const none = () => () => undefined;
  startPage(
    {
      bridge: {
        getStatus: () => Promise.resolve(status),
        listGroups: () => Promise.resolve([{ id: 'g1', name: 'Customers' }]),
        listClientApps: () => Promise.resolve([]),
        getSettings: () => answer.promise,
        listOrgs: () => Promise.resolve({ number: 1, orgs: [], following: 0 }),
        onOrgsChanged: none,
        onGroupsChanged: none,
        onStatusChanged: none,
        onClipboardChanged: none,
        onSignInChanged: none,
        onCheckAllChanged: none,
      },
      store,
      patch: (part) => store.update((state) => ({ ...state, ...part })),
      tellBug: () => {
        throw new Error('there is none');
      },
      loadClientApps: () => Promise.resolve(),
      arrangement: ({ settings, groups }) => ({ sort: settings.sort, groups, language: 'en' }),
    },
    [],
  );
  const told: Settings = { ...DEFAULT_SETTINGS, density: 'compact' };
  store.update((state) => ({ ...state, settings: told }));
  answer.resolve({ ...DEFAULT_SETTINGS, theme: 'dark' });
  await expect.poll(() => store.get().loaded).toBe(true);
  expect(store.get()).toMatchObject({ settings: told, groups: [{ id: 'g1' }], status });
});
