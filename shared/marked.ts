/** What a change of marks or groups came to. */
export interface Marked {
  /** Takes the change back (`undoMarks`), as long as Latchkey runs; null where nothing was changed. */
  readonly undoId: string | null;
}
