import type { Result } from '../../shared/result.ts';

/** Seals a text under a passphrase alone, for a file that leaves this computer. */
export interface PassphraseSeal {
  /** The text of the whole file. */
  seal(text: string, passphrase: string): Promise<string>;
  /** Whether a text is such a file, as far as can be told without the passphrase. */
  recognises(fileText: string): boolean;
  /**
   * Errors: PASSPHRASE_WRONG (or the file was changed: the two cannot be told apart), FILE_UNREADABLE (no such file, of a
   * newer version, or one that asks for more work than Latchkey ever does).
   */
  open(fileText: string, passphrase: string): Promise<Result<string>>;
}
