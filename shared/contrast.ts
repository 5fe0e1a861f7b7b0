/** By this argument a window's preload script is told that high contrast was chosen when it was made. */
export const HIGH_CONTRAST_ARGUMENT = '--latchkey-high-contrast';

/** The message, with true or false, that tells every page of ours when that is chosen otherwise. */
export const CONTRAST_WIRE = 'contrast';

/** What a page sees as `latchkeyContrast`. */
export interface ChosenContrast {
  readonly isHigh: boolean;
  onChanged(listener: (isHigh: boolean) => void): void;
}
