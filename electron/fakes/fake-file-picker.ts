import { ok } from '../../shared/result.ts';
import type { FilePicker, ReadFile } from '../ports/file-picker.ts';

/** A person who chooses the file a test says; null: who chooses none. */
export function createFakeFilePicker(chosen: ReadFile | null = null): FilePicker {
  return { pick: () => Promise.resolve(ok(chosen)) };
}
