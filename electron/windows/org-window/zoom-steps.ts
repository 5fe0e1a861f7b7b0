/** The steps of Chromium's own zoom, in per cent. */
const STEPS = [25, 33, 50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400, 500] as const;

export const OWN_SIZE = 100;

export type ZoomStep = 'in' | 'out' | 'reset';

/** The step after or before `percent`; at either end it stays. A size between two steps goes to the nearer side. */
export function nextZoom(percent: number, to: ZoomStep): number {
  switch (to) {
    case 'in':
      return STEPS.find((step) => step > percent) ?? STEPS[STEPS.length - 1] ?? OWN_SIZE;
    case 'out':
      return STEPS.findLast((step) => step < percent) ?? STEPS[0];
    case 'reset':
      return OWN_SIZE;
  }
}
