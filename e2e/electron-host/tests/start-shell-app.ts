import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** The app of tests/shell-app, started as a person starts it: without a driver, whose presence pages would notice. */
export interface ShellApp {
  readonly process: ChildProcess;
  /** The next thing the app tells; rejects when it ended without a word. */
  readonly told: () => Promise<unknown>;
  readonly exited: Promise<number | null>;
}

const electron = (): string => {
  const found: unknown = createRequire(import.meta.url)('electron');
  if (typeof found !== 'string') throw new Error('the electron package gives the path of its executable');
  return found;
};

export const startShellApp = (profile: string, scenario: string, ...args: string[]): ShellApp => {
  const app = path.join(import.meta.dirname, 'shell-app');
  const child = spawn(
    electron(),
    ['--no-sandbox', app, `--user-data-dir=${profile}`, `--scenario=${scenario}`, ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      // On a display without a window manager nothing can be minimized, so no page could become hidden.
      env: { ...process.env, ELECTRON_HOST_HEADLESS: '1' },
    },
  );
  const exited = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const told = async (): Promise<unknown> => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done === true) throw new Error('the app ended without a word');
      if (value.startsWith('told ')) return JSON.parse(value.slice('told '.length));
    }
  };
  return { process: child, told, exited };
};
