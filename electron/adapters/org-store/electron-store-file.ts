import ElectronStore from 'electron-store';
import { errnoOf } from '../files/durable-fs.ts';
import type { DurableFolder } from '../files/durable-write.ts';

/**
 * The one importer of electron-store. It gives the store its place, its name and its reading, with the caller's schema as
 * its `deserialize`.
 *
 * Its own writing is not used. It goes through conf 16 and atomically 2.1; on a disk that fills up during a write,
 * atomically takes the short count of its one `write` call for success and renames the cut file over the good one without
 * an error (61,440 of 80,000 bytes on a 64 KiB tmpfs). It also leaves the folder without fsync, retries on the main
 * thread for up to a second, and inside a snap writes in place. The bytes go through `DurableFile.replace` instead.
 */
export type StoreFileContent<T> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'parsed'; readonly content: T }
  /** It is there, but the system would not give it: never to be taken for absent. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads `<name>.json` in the folder, once. `parse` does not throw: damage is an answer. Nothing is written. */
export function readElectronStore<T extends object>(
  folder: DurableFolder,
  name: string,
  parse: (text: string) => T,
): StoreFileContent<T> {
  // It reads and parses several times while it is being made; the text is judged once.
  const seen = new Map<string, T>();
  let last: T | undefined;
  try {
    new ElectronStore({
      cwd: folder.path,
      name,
      fileExtension: 'json',
      configFileMode: 0o600,
      // It would wipe what cannot be parsed, without a copy.
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
      cache: true,
      deserialize: (text) => {
        last = seen.get(text) ?? parse(text);
        seen.set(text, last);
        // It compares what it is given with a copy, member by member: of ten thousand orgs that took longer than to parse.
        return {};
      },
    });
    return last === undefined ? { kind: 'absent' } : { kind: 'parsed', content: last };
  } catch (error) {
    const reason = errnoOf(error);
    return reason === 'EROFS' ? { kind: 'absent' } : { kind: 'unreadable', reason };
  }
}
