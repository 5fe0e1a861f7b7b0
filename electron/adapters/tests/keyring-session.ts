import { execFile } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A bus that knows no service at all, so none is started on demand. */
const EMPTY_BUS = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`;

export type Bus = 'session' | 'session-without-services' | 'none';

/**
 * Runs `use-keyring.ts` as a person of its own (own home, own D-Bus session) and answers what it saw. Needs the Debian
 * packages gnome-keyring, dbus and libsecret-1-0, and fails where they are missing.
 */
export async function useKeyring(scratch: string, task: string, bus: Bus = 'session'): Promise<unknown> {
  const home = join(scratch, 'home');
  const runtime = join(scratch, 'runtime');
  const busFile = join(scratch, 'empty-bus.conf');
  await mkdir(home, { recursive: true });
  await mkdir(runtime, { recursive: true });
  await chmod(runtime, 0o700);
  await writeFile(busFile, EMPTY_BUS);

  const program = [
    process.execPath,
    resolve(import.meta.dirname, 'use-keyring.ts'),
    task,
    join(scratch, 'vault'),
  ];
  const config = bus === 'session' ? [] : [`--config-file=${busFile}`];
  const [command = '', ...args] =
    bus === 'none' ? program : ['dbus-run-session', ...config, '--', ...program];
  const { stdout } = await run(command, args, {
    env: { PATH: process.env['PATH'], HOME: home, XDG_RUNTIME_DIR: runtime },
    timeout: 60_000,
  });
  return JSON.parse(stdout) as unknown;
}
