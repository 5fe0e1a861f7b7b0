/**
 * `node scripts/with-keyring.ts -- COMMAND…`: runs a command with an unlocked gnome-keyring of its own, apart from
 * the desktop's, and takes it away afterwards.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSecretService } from '../e2e/secret-service.ts';
import { runInForeground } from './run-in-foreground.ts';

const [command, ...args] = process.argv.slice(process.argv[2] === '--' ? 3 : 2);
if (command === undefined) throw new Error('which command? node scripts/with-keyring.ts -- COMMAND…');

const folder = await mkdtemp(path.join(tmpdir(), 'keyring-'));
const service = await startSecretService(folder);
try {
  process.exitCode = await runInForeground(command, args, { ...process.env, ...service.env });
} finally {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
}
