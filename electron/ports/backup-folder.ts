import type { Result } from '../../shared/result.ts';

/** A copy in the folder of backups. */
export interface BackupFile {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
}

/** The folder of the profile where copies of the records lie, readable by their owner alone. */
export interface BackupFolder {
  /** The latest first. An unreadable folder is empty: backups are never a reason not to start. */
  list(): Promise<readonly BackupFile[]>;
  /** Errors: FILE_UNREADABLE. */
  read(id: string): Promise<Result<string>>;
  /** Durable when it resolves. Errors: STORE_WRITE_FAILED. */
  write(madeAt: number, text: string): Promise<Result<null>>;
  remove(id: string): Promise<void>;
}
