import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, it } from 'vitest';
import { createMemoryVault } from '../fakes/memory-vault.ts';
import { createProxyLogins } from '../network/proxy-logins.ts';
import { answerProxies } from './proxy-login-event.ts';

const PROXY = 'proxy.corp:8080';
const LOGIN = { username: 'ada', password: 's3cret' };

/** An app whose windows meet a proxy: asks as Electron does, and gives what the callback got. */
function windowsBehindProxy() {
  const app = new EventEmitter();
  const logins = createProxyLogins({ vault: createMemoryVault(), fromEnvironment: null });
  // Only `on` of Electron's app is used.
  answerProxies(app as unknown as App, logins);
  const ask = (given: { readonly isProxy?: boolean; readonly firstAuthAttempt?: boolean } = {}) => {
    let isPrevented = false;
    const answer = new Promise<readonly unknown[]>((resolve) => {
      const info = { isProxy: given.isProxy ?? true, host: 'proxy.corp', port: 8080, realm: 'Acme' };
      const event = {
        preventDefault: () => {
          isPrevented = true;
        },
      };
      const details = { firstAuthAttempt: given.firstAuthAttempt ?? true };
      app.emit('login', event, null, details, info, (...args: unknown[]) => resolve(args));
    });
    return { answer, isPrevented: () => isPrevented };
  };
  return { logins, ask };
}

/** Until everything that can go on by itself has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('gives what is known, once; asked again for the same page it was refused, and the attempt ends', async () => {
  const { logins, ask } = windowsBehindProxy();
  await logins.enter(PROXY, LOGIN);
  expect(await ask().answer).toEqual(['ada', 's3cret']);
  expect(await ask({ firstAuthAttempt: false }).answer).toEqual([]);
  expect(logins.state()).toMatchObject({ kind: 'refused', proxy: PROXY });
  // Neither the next page nor a later one sends it again.
  expect(await ask().answer).toEqual([]);
  expect(await logins.known(PROXY)).toBeNull();
});

it('waits for the person where nothing is known, with every window that asks meanwhile', async () => {
  const { logins, ask } = windowsBehindProxy();
  const answers = [ask().answer, ask().answer];
  await settled();
  expect(logins.state()).toMatchObject({ kind: 'wanted', proxy: PROXY, realm: 'Acme' });
  await logins.enter(PROXY, LOGIN);
  expect(await Promise.all(answers)).toEqual([
    ['ada', 's3cret'],
    ['ada', 's3cret'],
  ]);
});

it('a person who declines ends the attempt, and is not asked by the next window', async () => {
  const { logins, ask } = windowsBehindProxy();
  const first = ask().answer;
  await settled();
  logins.decline();
  expect(await first).toEqual([]);
  expect(await ask().answer).toEqual([]);
});

it('leaves a page that asks for a password alone: that is refused elsewhere', () => {
  const { ask } = windowsBehindProxy();
  expect(ask({ isProxy: false }).isPrevented()).toBe(false);
});
