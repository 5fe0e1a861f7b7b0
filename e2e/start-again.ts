import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Starts Latchkey a second time on a profile that is in use, with these last words, and gives its exit code. */
export async function startAgain(profile: string, words: readonly string[] = []): Promise<number | null> {
  // The package's default export, in plain Node, is the path of its executable.
  const executable: unknown = createRequire(import.meta.url)('electron');
  if (typeof executable !== 'string') throw new Error('electron has no executable');
  const root = path.dirname(import.meta.dirname);
  const second = spawn(executable, ['--no-sandbox', root, ...words], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, LATCHKEY_PROFILE: profile },
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  return code;
}
