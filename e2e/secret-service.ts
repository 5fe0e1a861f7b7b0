import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { unlockKeyring } from './unlock-keyring.ts';

/** A Secret Service (gnome-keyring) on a bus of its own, apart from the desktop of whoever runs the tests. */
export interface SecretService {
  /** What a process needs in its environment to find this service and no other. */
  readonly env: ServiceEnvironment;
  /** Locks the keyring, as a screen lock may. */
  lock(): Promise<void>;
  /** Unlocks it again. */
  unlock(): Promise<void>;
  stop(): Promise<void>;
}

type ServiceEnvironment = Readonly<Record<'DBUS_SESSION_BUS_ADDRESS' | 'HOME' | 'XDG_RUNTIME_DIR', string>>;

const PASSWORD = 'practice';
const SERVICE = 'org.freedesktop.secrets';
/** The keyring that `gnome-keyring-daemon --unlock` makes, and makes the default one. */
const KEYRING = '/org/freedesktop/secrets/collection/login';
const READY_WITHIN_MS = 20_000;

/**
 * Starts a bus and an unlocked gnome-keyring on it. Linux only: needs Debian's `dbus` and `gnome-keyring`.
 *
 * @param folder holds the keyring and the sockets; a second start there finds the same keyring again. Keep its path
 *   short: that of a socket may have 107 bytes
 */
export async function startSecretService(folder: string): Promise<SecretService> {
  const places = await makePlaces(folder);
  const { bus, address } = await startBus(places, '--session');
  const env = { ...places, DBUS_SESSION_BUS_ADDRESS: address };
  const daemon = await startKeyring(env);

  return {
    env,
    lock: async () => {
      await callBus(env, SERVICE, '/org/freedesktop/secrets', 'org.freedesktop.Secret.Service.Lock', [
        `array:objpath:${KEYRING}`,
      ]);
    },
    unlock: () => unlockKeyring(places.XDG_RUNTIME_DIR, PASSWORD),
    stop: async () => {
      await end(daemon);
      await end(bus);
    },
  };
}

/** What a process finds that has a session bus but no Secret Service on it. */
export interface EmptyBus {
  readonly env: ServiceEnvironment;
  stop(): Promise<void>;
}

/** Starts a bus on which nothing answers and nothing can be started. Linux only. */
export async function startEmptyBus(folder: string): Promise<EmptyBus> {
  const places = await makePlaces(folder);
  const config = path.join(folder, 'bus.conf');
  await writeFile(
    config,
    `<busconfig>
      <type>session</type>
      <listen>unix:dir=${folder}</listen>
      <policy context="default">
        <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
      </policy>
    </busconfig>`,
  );
  const { bus, address } = await startBus(places, `--config-file=${config}`);
  return { env: { ...places, DBUS_SESSION_BUS_ADDRESS: address }, stop: () => end(bus) };
}

async function makePlaces(folder: string) {
  const places = { HOME: path.join(folder, 'home'), XDG_RUNTIME_DIR: path.join(folder, 'run') };
  for (const place of Object.values(places)) await mkdir(place, { recursive: true, mode: 0o700 });
  return places;
}

async function startBus(places: Readonly<Record<string, string>>, configuration: string) {
  const bus = spawn('dbus-daemon', [configuration, '--nofork', '--nopidfile', '--print-address=1'], {
    env: { ...process.env, ...places },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { bus, address: await firstLine(bus.stdout) };
}

async function startKeyring(env: ServiceEnvironment): Promise<ChildProcess> {
  const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  daemon.stdin.end(PASSWORD);
  await until('gnome-keyring is unlocked', async () => {
    // Asked of the bus first: asking a service that is not there yet would make the bus start another one, locked.
    const owner = [
      'org.freedesktop.DBus',
      '/',
      'org.freedesktop.DBus.NameHasOwner',
      [`string:${SERVICE}`],
    ] as const;
    if (!(await callBus(env, ...owner)).includes('boolean true')) return false;
    const locked = await callBus(env, SERVICE, KEYRING, 'org.freedesktop.DBus.Properties.Get', [
      'string:org.freedesktop.Secret.Collection',
      'string:Locked',
    ]).catch(() => '');
    return locked.includes('boolean false');
  });
  return daemon;
}

async function callBus(
  env: ServiceEnvironment,
  destination: string,
  object: string,
  method: string,
  args: readonly string[],
): Promise<string> {
  const command = ['--session', '--print-reply', `--dest=${destination}`, object, method, ...args];
  const { stdout } = await promisify(execFile)('dbus-send', command, { env: { ...process.env, ...env } });
  return stdout;
}

async function until(condition: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`waited in vain until ${condition}`);
    await wait(10);
  }
}

async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('dbus-daemon ended before it said its address');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
