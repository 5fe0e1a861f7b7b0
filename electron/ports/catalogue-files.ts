import type { Result } from '../../shared/result.ts';

/** Catalogues that lie in a folder of this computer or of the company's. Only ever read. */
export interface CatalogueFiles {
  /** Lets the person choose one; its absolute path, or null when they chose none. */
  choose(): Promise<string | null>;
  /** The whole text; null when there is no such file. Errors: FILE_UNREADABLE (no permission, no file, over `maxBytes`). */
  read(path: string, maxBytes: number): Promise<Result<string | null>>;
  /** The path as it is shown: the home folder is `~`. */
  shown(path: string): string;
}
