import { ok } from '../../shared/result.ts';
import type { FileSaver, SavePurpose } from '../ports/file-saver.ts';

/** A person who saves under the suggested name; `saved` is what came to lie on the disk, the latest last. */
export function createFakeFileSaver(): FileSaver & {
  readonly saved: { readonly purpose: SavePurpose; readonly name: string; readonly text: string }[];
} {
  const saved: { purpose: SavePurpose; name: string; text: string }[] = [];
  return {
    saved,
    save(purpose, name, text) {
      saved.push({ purpose, name, text });
      return Promise.resolve(ok({ name }));
    },
  };
}
