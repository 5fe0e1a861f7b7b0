import path from 'node:path';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import { z } from 'zod';
import { descendantsOf, killNow } from './process-tree.ts';

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
}

/** The app, running. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  /** The page of the main window. */
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

/** Starts the built app (dist/) on real Electron, or on the host when ELECTRON_OVERRIDE_DIST_PATH names it. */
export async function launchApp({ profile, env = {}, switches = [] }: LaunchOptions): Promise<RunningApp> {
  const electron = await _electron.launch({
    args: ['-r', path.join(import.meta.dirname, 'observe-app.cjs'), PROJECT_ROOT, ...switches],
    cwd: PROJECT_ROOT,
    env: definedOnly({ ...process.env, ...env, LATCHKEY_PROFILE: profile }),
  });
  const said: string[] = [];
  const uncaught = Promise.withResolvers<never>();
  uncaught.promise.catch(() => undefined);
  for (const stream of [electron.process().stdout, electron.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said.push(chunk.toString('utf8'));
      if (said.join('').includes(UNCAUGHT)) uncaught.reject(new Error(said.join('')));
    });
  }
  const ask = async () =>
    observedSchema.parse(await electron.evaluate((): unknown => Reflect.get(globalThis, 'observedByTests')));
  let last: z.infer<typeof observedSchema> | undefined;
  const observed = async () => last ?? (await ask());

  return {
    electron,
    page: await mainPage(electron),
    messages: async () => (await observed()).messages,
    opened: async () => (await observed()).opened,
    output: () => said.join(''),
    quit: async () => {
      if (last !== undefined) return;
      last = await ask();
      await Promise.race([electron.close(), uncaught.promise]);
    },
    kill: async () => {
      last = await ask();
      const { pid } = electron.process();
      if (pid === undefined) throw new Error('the app has no process');
      const started = await descendantsOf(pid);
      const gone = electron.waitForEvent('close');
      for (const each of [pid, ...started]) killNow(each);
      await gone;
    },
  };
}

/** The page of the list: windows of orgs that come back may be heard of before it. */
async function mainPage(electron: ElectronApplication): Promise<Page> {
  const find = () => electron.windows().find((page) => page.url().endsWith('/index.html'));
  await expect.poll(() => find() !== undefined).toBe(true);
  return find() ?? electron.firstWindow();
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}
