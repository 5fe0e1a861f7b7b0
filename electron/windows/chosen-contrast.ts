let isHigh = false;

/** Whether the person chose high contrast: told to each window of ours when it is made. */
export const isHighContrast = (): boolean => isHigh;

export function chooseContrast(high: boolean): void {
  isHigh = high;
}
