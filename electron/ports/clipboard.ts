/** The system clipboard, main process only. */
export interface Clipboard {
  /** Writes a secret with the hints that keep it out of clipboard histories where the platform has them. */
  writeSecret(text: string): Promise<void>;
  /** Plain text, no secret: a setting, a note. */
  writeText(text: string): Promise<void>;
  readText(): Promise<string>;
  clear(): Promise<void>;
}
