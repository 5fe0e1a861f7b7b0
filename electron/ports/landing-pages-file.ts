import type { Result } from '../../shared/result.ts';

/** The person's own file of landing pages. */
export interface LandingPagesFile {
  /** As a person reads it, with the home folder as `~`. */
  readonly shownPath: string;
  /** Its text; null when there is none. Errors: FILE_UNREADABLE. */
  read(): Promise<Result<string | null>>;
}
