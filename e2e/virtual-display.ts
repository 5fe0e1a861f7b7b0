import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';

interface VirtualDisplay {
  /** For the variable DISPLAY. */
  readonly name: string;
  stop(): Promise<void>;
}

/** Starts an X server that shows nothing (Debian: xvfb) on a display number that is free. */
async function startVirtualDisplay(): Promise<VirtualDisplay> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const numbers = server.stdio[3];
  if (!(numbers instanceof Readable)) throw new Error('Xvfb has no way to say its display');
  const ended = once(server, 'exit');
  for await (const number of createInterface({ input: numbers })) {
    return {
      name: `:${number}`,
      stop: async () => {
        server.kill();
        await ended;
      },
    };
  }
  throw new Error('Xvfb ended before it said its display');
}

/** Where the app shows its windows. */
export interface AppDisplay {
  /** For the environment of the app; `undefined` takes a variable away. */
  readonly env: Readonly<Record<string, string | undefined>>;
  stop(): Promise<void>;
}

/**
 * Gives the app a display when it needs one: Electron itself always shows windows. The Chromium host can do without
 * and then runs headless, which leaves the screen of whoever watches alone.
 *
 * @param headed whether the host shows its windows too, on a display that nobody sees
 */
export async function startAppDisplay(headed = false): Promise<AppDisplay> {
  const onHost = process.env['ELECTRON_OVERRIDE_DIST_PATH'] !== undefined;
  const hasDisplay = Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
  if (process.platform === 'linux' && (onHost ? headed : !hasDisplay)) {
    const display = await startVirtualDisplay();
    return { env: { DISPLAY: display.name, WAYLAND_DISPLAY: undefined }, stop: () => display.stop() };
  }
  return {
    env: onHost ? { DISPLAY: undefined, WAYLAND_DISPLAY: undefined } : {},
    stop: () => Promise.resolve(),
  };
}
