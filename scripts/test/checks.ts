import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureAppBuilt } from '../build/build-app.ts';
import { ensureHostBuilt } from '../build/build-host.ts';
import { PROJECT_ROOT } from '../build/project-root.ts';
import { runCommand } from './run-command.ts';

/** Something that is right or wrong as a whole, and counts as one test. */
export interface Check {
  readonly name: string;
  /** Hands on what there is to read when it fails; resolves to whether all is well. */
  run(onLine: (line: string) => void): Promise<boolean>;
}

const HOST_TYPES = 'e2e/electron-host/app-check.tsconfig.json';

/** The checks that need no test runner, the longest first. */
export function listChecks(): readonly Check[] {
  return [
    command('lint', 'eslint', '--max-warnings', '0', '.'),
    command('types', 'tsc', '-b'),
    { name: 'build', run: build },
    ...(existsSync(path.join(PROJECT_ROOT, HOST_TYPES))
      ? [command('types on the Chromium host', 'tsc', '--noEmit', '-p', HOST_TYPES)]
      : []),
    command('format', 'prettier', '--check', '--log-level', 'warn', '.'),
    command(
      'dependency rules',
      'depcruise',
      '--config',
      '.dependency-cruiser.cjs',
      'electron',
      'shared',
      'renderer',
      'e2e',
      'scripts',
    ),
    command('unused code', 'knip'),
  ];
}

function command(name: string, executable: string, ...args: readonly string[]): Check {
  return { name, run: async (onLine) => (await runCommand({ command: executable, args }, onLine)) === 0 };
}

async function build(onLine: (line: string) => void): Promise<boolean> {
  try {
    await Promise.all([ensureAppBuilt(), ensureHostBuilt()]);
    return true;
  } catch (error) {
    onLine(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return false;
  }
}
