import type { Result } from '../../shared/result.ts';

/** What a file is picked for; decides the title and the file types offered first. */
export type PickPurpose = 'private-key' | 'sfdx-url' | 'import';

/** A file that the person chose, read whole. Its text may be a secret. */
export interface ReadFile {
  /** The file's own name, without its folder. */
  readonly name: string;
  readonly text: string;
}

/** Lets a person choose a file of this computer. */
export interface FilePicker {
  /** Null when nothing was chosen. Errors: FILE_UNREADABLE (gone, no permission, not a file, over 64 KiB; an import may have 16 MiB). */
  pick(purpose: PickPurpose): Promise<Result<ReadFile | null>>;
}
