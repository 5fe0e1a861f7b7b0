import type { Result } from '../../shared/result.ts';

/** What a file is saved for; decides the title and the file type that is offered. */
export type SavePurpose = 'json' | 'csv' | 'sealed';

export interface SavedFile {
  /** The file's own name, without its folder. */
  readonly name: string;
}

/** Lets a person choose where a file of this computer goes, and writes it there, readable by them alone. */
export interface FileSaver {
  /**
   * Null when no place was chosen. A file of that name is replaced, as the system's dialog asked; a failure leaves it as
   * it was. Errors: STORE_WRITE_FAILED.
   */
  save(purpose: SavePurpose, suggestedName: string, text: string): Promise<Result<SavedFile | null>>;
}
