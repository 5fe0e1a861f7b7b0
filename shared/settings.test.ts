import { expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from './ipc-contract.ts';
import { completeSettings, DEFAULT_SETTINGS, storedSettingMembers } from './settings.ts';

const request = contract.changeSettings.request;

it('every default is within its own limits', () => {
  expect(request.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
});

it.each([
  { theme: 'blue' },
  { clipboardSeconds: 0 },
  { clipboardSeconds: 1.5 },
  { hibernateAfterMinutes: -1 },
  { columns: ['password'] },
  { theme: undefined },
  { switcherShortcut: 'A' },
  { switcherShortcut: 'Control+Alt' },
  { switcherShortcut: 'Control+Alt+L\n' },
  { window: { width: 1, height: 1 } },
  { network: {} },
])('a page cannot set what is no setting, or beyond its limits: %j', (change) => {
  expect(request.safeParse(change).success).toBe(false);
});

it('a value in a file that is not understood counts as not set, and spoils nothing else', () => {
  const stored = z.strictObject(storedSettingMembers).parse({ theme: 'sepia', density: 'compact' });
  expect(completeSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, density: 'compact' });
});
