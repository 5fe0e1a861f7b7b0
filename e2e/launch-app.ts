import path from 'node:path';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { z } from 'zod';
import { collectOutput } from './collect-output.ts';
import { descendantsOf, killNow, runningOf } from './process-tree.ts';

const PROJECT_ROOT = path.dirname(import.meta.dirname);

/** A message between the page and the main process, its payload as JSON. */
export interface IpcMessage {
  readonly direction: 'request' | 'response' | 'push';
  readonly channel: string;
  readonly text: string;
}

export interface LaunchOptions {
  /** Stands for the whole of Latchkey's user data. */
  readonly profile: string;
  /** Added to the environment; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Switches for Chromium, such as its proxy. */
  readonly switches?: readonly string[];
  /** Whether what crosses IPC is noted, which costs time with many orgs: not where time is measured. */
  readonly isObserved?: boolean;
}

/** The app, running. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  /** The page of the main window; throws while there is none, which after a start without a window may be so. */
  readonly page: Page;
  /** What crossed IPC since the app started; can still be asked after `quit`. */
  messages(): Promise<readonly IpcMessage[]>;
  /** The addresses that were handed to the person's browser, oldest first; none of them was opened. */
  opened(): Promise<readonly string[]>;
  /** Everything the app's processes wrote to stdout and stderr. */
  output(): string;
  /** Quits as a person does, and waits for the end; throws what the main process did not catch. Nothing when it has quit already. */
  quit(): Promise<void>;
  /** Ends the app and everything it started with SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
}

const observedSchema = z.object({
  messages: z.array(
    z.object({ direction: z.enum(['request', 'response', 'push']), channel: z.string(), text: z.string() }),
  ),
  opened: z.array(z.string()),
});

/** What Electron says when nobody catches an error in the main process; the app then goes on, and may never end. */
const UNCAUGHT = 'A JavaScript error occurred in the main process';

/** An app that has not gone by then never goes. */
const QUIT_LIMIT_MS = 30_000;

/** Given by the system when it starts Latchkey at login: there may be no window then. */
export const START_HIDDEN = '--start-hidden';

/** Starts the built app (dist/) on real Electron, or on the host when ELECTRON_OVERRIDE_DIST_PATH names it. */
export async function launchApp({
  profile,
  env = {},
  switches = [],
  isObserved = true,
}: LaunchOptions): Promise<RunningApp> {
  const observer = isObserved ? ['-r', path.join(import.meta.dirname, 'observe-app.cjs')] : [];
  const electron = await _electron.launch({
    args: [...observer, PROJECT_ROOT, ...switches],
    cwd: PROJECT_ROOT,
    env: definedOnly({ ...process.env, ...env, LATCHKEY_PROFILE: profile }),
  });
  const uncaught = Promise.withResolvers<never>();
  uncaught.promise.catch(() => undefined);
  const { stdout, stderr } = electron.process();
  const output = collectOutput([stdout, stderr], UNCAUGHT, () => uncaught.reject(new Error(output.text())));
  const ask = async () =>
    isObserved
      ? observedSchema.parse(
          await electron.evaluate((): unknown => Reflect.get(globalThis, 'observedByTests')),
        )
      : { messages: [], opened: [] };
  let last: z.infer<typeof observedSchema> | undefined;
  const observed = async () => last ?? (await ask());

  const ended = electron.waitForEvent('close', { timeout: 0 }).then(() => {
    throw new Error(`the app has ended\n${output.text()}`);
  });
  ended.catch(() => undefined);
  const shown = switches.includes(START_HIDDEN)
    ? undefined
    : await Promise.race([mainPage(electron), uncaught.promise, ended]);
  const quitNow = async () => {
    last = await ask();
    const started = await descendantsOf(processOf(electron));
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      for (const each of [processOf(electron), ...started]) killNow(each);
      late.reject(new Error(`the app did not quit\n${output.text()}`));
    }, QUIT_LIMIT_MS);
    await Promise.race([electron.close(), uncaught.promise, late.promise]).finally(() => clearTimeout(timer));
    // Chromium's own processes write into the profile until they are gone, which may be a little later.
    await expect.poll(() => runningOf(started), { timeout: QUIT_LIMIT_MS }).toEqual([]);
  };
  let quitting: Promise<void> | undefined;

  return {
    electron,
    get page() {
      const page = shown ?? findMainPage(electron);
      if (page === undefined) throw new Error('there is no main window');
      return page;
    },
    messages: async () => (await observed()).messages,
    opened: async () => (await observed()).opened,
    output: () => output.text(),
    quit: () => (quitting ??= last === undefined ? quitNow() : Promise.resolve()),
    kill: async () => {
      last = await ask();
      const pid = processOf(electron);
      const started = await descendantsOf(pid);
      const gone = electron.waitForEvent('close');
      for (const each of [pid, ...started]) killNow(each);
      await gone;
    },
  };
}

/** The page of the list, as soon as it has loaded: windows of orgs that come back may be heard of before it. */
async function mainPage(electron: ElectronApplication): Promise<Page> {
  const found = Promise.withResolvers<Page>();
  const look = (page: Page) => {
    if (isMain(page)) found.resolve(page);
    else page.on('framenavigated', () => isMain(page) && found.resolve(page));
  };
  electron.windows().forEach(look);
  electron.on('window', look);
  const page = await found.promise.finally(() => electron.off('window', look));
  // A spec begins with a page that is there, not with one that is on its way.
  await page.waitForLoadState('load');
  return page;
}

function processOf(electron: ElectronApplication): number {
  const { pid } = electron.process();
  if (pid === undefined) throw new Error('the app has no process');
  return pid;
}

const findMainPage = (electron: ElectronApplication): Page | undefined => electron.windows().find(isMain);

const isMain = (page: Page): boolean => page.url().endsWith('/index.html');

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}
