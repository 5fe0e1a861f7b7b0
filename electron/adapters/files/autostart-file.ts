import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { words } from '../../text/words.ts';

/** By this line a file is known as ours. */
const MARK = 'X-Latchkey-Autostart=true';
const NAME = 'latchkey.desktop';

/**
 * Puts the file there by which a Linux desktop starts Latchkey at login, or takes it away. A file of that name that is
 * not ours is never touched. Errors: STORE_WRITE_FAILED.
 */
export async function writeAutostart(parts: {
  /** `$XDG_CONFIG_HOME`, or what stands for it. */
  readonly configFolder: string;
  /** Absolute path of what is started. */
  readonly program: string;
  readonly on: boolean;
}): Promise<Result<null>> {
  const folder = path.join(parts.configFolder, 'autostart');
  const file = path.join(folder, NAME);
  try {
    const before = await readFile(file, 'utf8').catch(() => null);
    if (before !== null && !before.includes(MARK)) return fail(notOurs());
    if (!parts.on) {
      await rm(file, { force: true });
      return ok(null);
    }
    await mkdir(folder, { recursive: true });
    // Beside and moved in: a desktop that reads it meanwhile never meets half a file.
    const whole = `${file}.${process.pid}.new`;
    await writeFile(whole, entryOf(parts.program), { mode: 0o644, flag: 'wx' });
    await rename(whole, file);
    return ok(null);
  } catch {
    return fail(notWritten());
  }
}

const entryOf = (program: string): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Latchkey',
    `Exec=${quoted(program)} --start-hidden`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    MARK,
    '',
  ].join('\n');

/** As the Desktop Entry Specification quotes an argument: then once more as a string, and `%` is a field's sign. */
const quoted = (text: string): string =>
  `"${text
    .replace(/[\n\r]/g, '')
    .replace(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`;

const notOurs = () =>
  ({
    code: 'STORE_WRITE_FAILED',
    message: words().files.autostartNotOurs,
    remedy: 'none',
  }) as const;

const notWritten = () =>
  ({
    code: 'STORE_WRITE_FAILED',
    message: words().files.autostartNotWritten,
    remedy: 'free-disk',
  }) as const;
