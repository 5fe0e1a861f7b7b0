import { beforeEach, expect, test, vi } from 'vitest';
import { createKeytarKeychain } from './keytar-keychain.ts';
import type { KeytarCalls } from './keytar-keychain.ts';
import { systemClock } from '../desktop/system-clock.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => void vi.useRealTimers();
});

/** keytar in memory; each call waits for `gate`, as for a prompt. */
function fakeKeytar() {
  const entries = new Map<string, string>();
  const state = { gate: Promise.resolve<unknown>(null), running: 0, mostRunning: 0, started: 0 };
  const call = async <T>(answer: () => T): Promise<T> => {
    state.started += 1;
    state.running += 1;
    state.mostRunning = Math.max(state.mostRunning, state.running);
    try {
      await state.gate;
      return answer();
    } finally {
      state.running -= 1;
    }
  };
  const keytar: KeytarCalls = {
    getPassword: (service, account) => call(() => entries.get(`${service}/${account}`) ?? null),
    setPassword: (service, account, password) =>
      call(() => void entries.set(`${service}/${account}`, password)),
    deletePassword: (service, account) => call(() => entries.delete(`${service}/${account}`)),
  };
  return { entries, state, keytar };
}

const keychainOf = (keytar: KeytarCalls | Error) =>
  createKeytarKeychain({
    clock: systemClock,
    load: () => (keytar instanceof Error ? Promise.reject(keytar) : Promise.resolve(keytar)),
  });

test('a keychain that takes, gives and deletes a canary is ready, and keeps nothing of it', async () => {
  const { keytar, entries } = fakeKeytar();
  expect(await keychainOf(keytar).probe()).toEqual({ kind: 'ready' });
  expect(entries.size).toBe(0);
});

test('a keychain that gives null for what it just took is locked, not empty', async () => {
  const { keytar } = fakeKeytar();
  const keychain = keychainOf({ ...keytar, getPassword: () => Promise.resolve(null) });
  expect(await keychain.probe()).toEqual({ kind: 'locked' });
});

test.each([
  ['Cannot create an item in a locked collection', 'locked'],
  ['User interaction is not allowed.', 'locked'],
  ['The user name or passphrase you entered is not correct.', 'locked'],
  ['User canceled the operation.', 'locked'],
  ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'missing'],
  ['The name org.freedesktop.secrets was not provided by any .service files', 'missing'],
])('"%s" means %s', async (message, kind) => {
  const { keytar } = fakeKeytar();
  const keychain = keychainOf({ ...keytar, setPassword: () => Promise.reject(new Error(message)) });
  expect(await keychain.probe()).toMatchObject({ kind });
});

test('a computer without the system library has no keychain, and the reason is one plain line', async () => {
  const keychain = keychainOf(new Error('libsecret-1.so.0:\n\u001b[31mcannot open shared object file'));
  expect(await keychain.probe()).toEqual({
    kind: 'missing',
    reason: 'libsecret-1.so.0: [31mcannot open shared object file',
  });
});

test('a call that hangs is given up after 10 seconds, and its late success changes nothing', async () => {
  const { keytar, state, entries } = fakeKeytar();
  const keychain = keychainOf(keytar);
  const prompt = Promise.withResolvers<null>();
  state.gate = prompt.promise;

  let given: unknown = 'waiting';
  const probed = keychain.probe().then((state) => (given = state));
  const read = keychain.read('vault-key:1').catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(given).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1);
  expect(await probed).toEqual({ kind: 'locked' });
  expect(await read).toBeInstanceOf(Error);

  prompt.resolve(null);
  await vi.advanceTimersByTimeAsync(0);
  expect(await keychain.probe()).toEqual({ kind: 'ready' });
  expect(entries.size).toBe(0);
});

test('however often it is asked, a hanging keychain occupies one thread, and given-up calls are never made', async () => {
  const { keytar, state } = fakeKeytar();
  const keychain = keychainOf(keytar);
  const prompt = Promise.withResolvers<null>();
  state.gate = prompt.promise;
  const asked = Array.from({ length: 20 }, () => keychain.probe());
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 20 }, () => ({ kind: 'locked' })));
  expect(state.mostRunning).toBe(1);
  prompt.resolve(null);
  await vi.advanceTimersByTimeAsync(0);
  // Only the first probe's three calls ran to their end.
  expect(state.started).toBe(3);
});

test('the one-call-at-a-time rule holds no pending timer once everything has answered', async () => {
  const { keytar } = fakeKeytar();
  await keychainOf(keytar).probe();
  expect(vi.getTimerCount()).toBe(0);
});
