import type { ShellPorts } from './ports.ts';

/** A window with nothing but what a test gives it. */
export const fakeWindow = (members: Partial<Electron.BaseWindow> = {}): Electron.BaseWindow =>
  members as Electron.BaseWindow;

export interface FakePortsOptions {
  readonly platform?: NodeJS.Platform;
  readonly windows?: readonly Electron.BaseWindow[];
  readonly ready?: boolean;
  readonly userData?: string;
  readonly systemIsDark?: boolean;
  readonly env?: ShellPorts['env'];
  readonly underTest?: boolean;
}

export interface FakePorts extends ShellPorts {
  quits: number;
  readonly secondInstances: { argv: readonly string[]; cwd: string; data: unknown }[];
  readonly schemes: unknown[];
}

/** The shell's ports without an app: what was asked of them can be read back. */
export const fakePorts = (options: FakePortsOptions = {}): FakePorts => {
  const windows = [...(options.windows ?? [])];
  let spellCheck = false;
  const fake: FakePorts = {
    quits: 0,
    secondInstances: [],
    schemes: [],
    app: {
      name: 'Latchkey',
      isReady: () => options.ready ?? true,
      whenReady: () => Promise.resolve(),
      quit: () => {
        fake.quits += 1;
      },
      showAboutPanel: () => undefined,
      userData: () => options.userData ?? '/nowhere',
      emitSecondInstance: (argv, cwd, data) => {
        fake.secondInstances.push({ argv, cwd, data });
      },
    },
    windows: {
      all: () => windows,
      focused: () => windows[0] ?? null,
      isWindow: (value): value is Electron.BaseWindow => windows.some((window) => window === value),
      focusedWebContents: () => null,
    },
    spellCheck: {
      enabled: () => spellCheck,
      setEnabled: (on) => {
        spellCheck = on;
      },
    },
    colorScheme: {
      apply: (scheme) => {
        fake.schemes.push(scheme);
      },
      systemIsDark: () => options.systemIsDark ?? false,
    },
    display: { size: () => ({ width: 1280, height: 800, scaleFactor: 1 }) },
    platform: options.platform ?? 'linux',
    env: options.env ?? {},
    underTest: options.underTest ?? true,
  };
  return fake;
};
