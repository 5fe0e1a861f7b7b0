import { readdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok } from '../../../shared/result.ts';
import type { BackupFolder } from '../../ports/backup-folder.ts';
import { errnoOf } from './durable-fs.ts';
import { openDurableFolder } from './durable-write.ts';
import { readAtMost } from './read-at-most.ts';
import { words } from '../../text/words.ts';

/** `orgs-2026-11-23T15-04-05-678Z.json`: sorts, and is a file name on every system. */
const NAME = /^orgs-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.json$/;
const MAX_BYTES = 64 * 1024 * 1024;

/** `backups` in the profile (0700). It is made with the first backup. */
export function createBackupFolder(profile: string): BackupFolder {
  const folder = path.join(profile, 'backups');
  const nameOf = (madeAt: number) => `orgs-${new Date(madeAt).toISOString().replaceAll(/[:.]/g, '-')}.json`;
  return {
    async list() {
      const names = await readdir(folder).catch((error: unknown) => (errnoOf(error), []));
      const files = names.flatMap((name) => {
        const time = timeOf(name);
        return time === null ? [] : [{ id: name, madeAt: time }];
      });
      return files.sort((one, other) => other.madeAt - one.madeAt);
    },
    async read(id) {
      // An id is the name of a file of this folder, and never a way out of it.
      const read = timeOf(id) === null ? null : await readAtMost(path.join(folder, id), MAX_BYTES);
      if (read?.kind === 'read') return ok(Buffer.from(read.bytes).toString('utf8'));
      const message = words().files.backupGone;
      return fail({ code: 'FILE_UNREADABLE', message, remedy: 'none' });
    },
    async write(madeAt, text) {
      const durable = await openDurableFolder(folder);
      return durable.file(nameOf(madeAt)).replace(Buffer.from(text, 'utf8'), 'untouched');
    },
    async remove(id) {
      if (timeOf(id) !== null)
        await unlink(path.join(folder, id)).catch((error: unknown) => void errnoOf(error));
    },
  };
}

function timeOf(name: string): number | null {
  const match = NAME.exec(name);
  if (match === null) return null;
  const [, day = '', hour = '', minute = '', second = '', milli = ''] = match;
  const time = Date.parse(`${day}T${hour}:${minute}:${second}.${milli}Z`);
  return Number.isNaN(time) ? null : time;
}
