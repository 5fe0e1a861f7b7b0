/** The folder that holds Latchkey's files. */
export interface ProfileFolder {
  /** As a person reads it, with the home folder as `~`. */
  readonly shownPath: string;
  /** Looks without writing. */
  inspect(): Promise<{ readonly writable: boolean; readonly freeBytes: number | null }>;
}
