import { fail, ok } from '../../shared/result.ts';
import type { BackupFolder } from '../ports/backup-folder.ts';

/** A folder of backups in memory; the id of each is its time. */
export function createMemoryBackupFolder(): BackupFolder & { readonly texts: Map<number, string> } {
  const texts = new Map<number, string>();
  return {
    texts,
    list: () =>
      Promise.resolve([...texts.keys()].sort((a, b) => b - a).map((madeAt) => ({ id: `${madeAt}`, madeAt }))),
    read(id) {
      const text = texts.get(Number(id));
      if (text !== undefined) return Promise.resolve(ok(text));
      return Promise.resolve(fail({ code: 'FILE_UNREADABLE', message: 'made by a test', remedy: 'none' }));
    },
    write(madeAt, text) {
      texts.set(madeAt, text);
      return Promise.resolve(ok(null));
    },
    remove(id) {
      texts.delete(Number(id));
      return Promise.resolve();
    },
  };
}
