import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { manageLifecycle } from './lifecycle.ts';

/** Electron's order of quitting (docs: app, events `before-quit`, `will-quit`), with windows that may refuse to close. */
function setUp(has: { readonly staysOpen?: boolean; readonly platform?: NodeJS.Platform } = {}) {
  const events = new EventEmitter();
  const seen: string[] = [];
  const asked: PromiseWithResolvers<boolean>[] = [];
  const tidied = Promise.withResolvers<undefined>();
  let windows = 1;
  let refuses = false;
  const emit = (name: string) => {
    let isPrevented = false;
    events.emit(name, { preventDefault: () => (isPrevented = true) });
    return isPrevented;
  };
  const finish = () => {
    if (!emit('will-quit')) seen.push('gone');
  };
  const app = Object.assign(events, {
    quit: () => {
      if (emit('before-quit')) return;
      if (windows > 0 && refuses) return;
      windows = 0;
      finish();
    },
    exit: () => void seen.push('gone'),
  });
  manageLifecycle(
    app,
    {
      show: () => void seen.push('shown'),
      staysOpen: () => has.staysOpen === true,
      closeOrgWindows: () => {
        seen.push('asked');
        const answer = Promise.withResolvers<boolean>();
        asked.push(answer);
        return answer.promise;
      },
      beforeQuit: () => {
        seen.push('tidying');
        return tidied.promise;
      },
    },
    has.platform ?? 'linux',
  );
  return {
    app,
    events,
    seen,
    answer: async (mayClose: boolean) => {
      asked.shift()?.resolve(mayClose);
      await turn();
    },
    tidied: async () => {
      tidied.resolve(undefined);
      await turn();
    },
    refuse: (does: boolean) => {
      refuses = does;
    },
    closeLast: () => {
      windows = 0;
      emit('window-all-closed');
    },
  };
}

it('goes once the pages have agreed and everything is in order', async () => {
  const { app, seen, answer, tidied } = setUp();
  app.quit();
  expect(seen).toEqual(['asked']);
  await answer(true);
  expect(seen).toEqual(['asked', 'tidying']);
  await tidied();
  expect(seen).toEqual(['asked', 'tidying', 'gone']);
});

it('asks once and puts in order once, however often it is told to quit, and does not go before', async () => {
  const { app, seen, answer, tidied } = setUp();
  app.quit();
  app.quit();
  await answer(true);
  app.quit();
  app.quit();
  expect(seen).toEqual(['asked', 'tidying']);
  await tidied();
  expect(seen).toEqual(['asked', 'tidying', 'gone']);
});

it('stays when a page wants to stay, and asks anew the next time', async () => {
  const { app, seen, answer } = setUp();
  app.quit();
  await answer(false);
  expect(seen).toEqual(['asked']);
  app.quit();
  expect(seen).toEqual(['asked', 'asked']);
});

it('goes on when the window that held it up has gone, also where it would stay in the tray', async () => {
  const { app, seen, answer, tidied, refuse, closeLast } = setUp({ staysOpen: true });
  refuse(true);
  app.quit();
  await answer(true);
  expect(seen).toEqual(['asked']);
  refuse(false);
  closeLast();
  await tidied();
  expect(seen).toEqual(['asked', 'tidying', 'gone']);
});

it.each<{ platform: NodeJS.Platform; staysOpen: boolean; quits: boolean }>([
  { platform: 'linux', staysOpen: false, quits: true },
  { platform: 'win32', staysOpen: true, quits: false },
  { platform: 'darwin', staysOpen: false, quits: false },
])('closing the last window quits: $quits (on $platform, in the tray: $staysOpen)', (has) => {
  const { seen, closeLast } = setUp(has);
  closeLast();
  expect(seen).toEqual(has.quits ? ['asked'] : []);
});

it('a second start shows the window, but not while Latchkey is going', async () => {
  const { app, events, seen, answer } = setUp();
  events.emit('second-instance');
  app.quit();
  events.emit('second-instance');
  await answer(true);
  events.emit('second-instance');
  expect(seen).toEqual(['shown', 'asked', 'shown', 'tidying']);
});
