import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { PipeClient } from './pipe-client.ts';
import type { SwitchList } from './switch-list.ts';

/** Debian's program itself: its wrapper script costs a `find` and prints a warning at each start. */
const PROGRAMS = ['/usr/lib/chromium/chromium', '/usr/bin/chromium', '/usr/bin/google-chrome'];

/**
 * What makes a browser behave like Electron's Chromium: no browser services, no start page, no popup blocker,
 * http stays http. Frames of one page share its process (Electron isolates sites): the pages cannot tell, and
 * one session per page then sees every frame.
 */
const BASE: readonly (readonly [string, string])[] = [
  ['no-first-run', ''],
  ['no-startup-window', ''],
  ['no-default-browser-check', ''],
  ['no-service-autorun', ''],
  ['password-store', 'basic'],
  ['use-mock-keychain', ''],
  ['disable-sync', ''],
  ['disable-extensions', ''],
  ['disable-component-update', ''],
  ['disable-background-networking', ''],
  ['disable-default-apps', ''],
  ['disable-popup-blocking', ''],
  ['disable-prompt-on-repost', ''],
  ['disable-search-engine-choice-screen', ''],
  ['disable-site-isolation-trials', ''],
  ['disable-back-forward-cache', ''],
  ['disable-breakpad', ''],
  ['allow-file-access-from-files', ''],
  ['noerrdialogs', ''],
  ['screen-info', '{1920x1080}'],
  [
    'disable-features',
    [
      'AimEnabled',
      'AvoidCorsURLLoaderRestartOnRedirect',
      'DestroyProfileOnBrowserClose',
      'GlobalMediaControls',
      'HttpsFirstBalancedModeAutoEnable',
      'HttpsUpgrades',
      'IsolateOrigins',
      'IsolateSandboxedIframes',
      'LensOverlay',
      'LocalNetworkAccessChecks',
      'MediaRouter',
      'NetworkTimeServiceQuerying',
      'OptimizationHints',
      'OriginKeyedProcessesByDefault',
      'PaintHolding',
      'PreconnectToSearch',
      'ThirdPartyStoragePartitioning',
      'Translate',
      'WebUIOmniboxAimPopup',
      'WebUIOmniboxPopup',
      'site-per-process',
    ].join(','),
  ],
];

export interface ChromiumProcess {
  readonly client: PipeClient;
  readonly process: ChildProcess;
}

/**
 * Starts Chromium on a profile folder, headless unless there is a display and nobody asked for headless.
 * Chromium's `DevTools listening on ws://…` line is relayed to our stderr: it is what Playwright waits for.
 * @throws Error when no Chromium is installed and ELECTRON_HOST_CHROMIUM names none.
 */
export function startChromium(profile: string, switches: SwitchList, onExit: () => void): ChromiumProcess {
  const program = process.env['ELECTRON_HOST_CHROMIUM'] ?? PROGRAMS.find((path) => fs.existsSync(path));
  if (program === undefined) throw new Error('electron host: no Chromium is installed (Debian: chromium)');
  fs.mkdirSync(profile, { recursive: true });
  const headed = process.env['DISPLAY'] !== undefined && process.env['ELECTRON_HOST_HEADLESS'] === undefined;
  const mode: (readonly [string, string])[] = headed ? [] : [['headless', 'new']];
  if (process.getuid?.() === 0) mode.push(['no-sandbox', '']);
  const args = switches.toArguments([...BASE, ...mode, ['user-data-dir', profile]]);
  const chromium = spawn(program, ['--remote-debugging-pipe', ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  relayDevtoolsLine(chromium);
  process.once('exit', () => chromium.kill('SIGKILL'));
  // Proven by the `stdio` given to spawn: 3 is our way in, 4 the way out.
  const client = new PipeClient(chromium.stdio[3] as Writable, chromium.stdio[4] as Readable, onExit);
  return { client, process: chromium };
}

function relayDevtoolsLine(chromium: ChildProcess): void {
  const everything = process.env['ELECTRON_HOST_CHROMIUM_LOG'] !== undefined;
  let text = '';
  let told = false;
  chromium.stderr?.on('data', (data: Buffer) => {
    if (everything) process.stderr.write(data);
    else if (!told) {
      text += data.toString('utf8');
      const line = /^DevTools listening on .*$/m.exec(text);
      if (!line) return;
      told = true;
      text = '';
      process.stderr.write(`${line[0]}\n`);
    }
  });
}
