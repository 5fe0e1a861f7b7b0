import { words } from '../text/words.ts';

const whole = new Intl.NumberFormat(words.language, { maximumFractionDigits: 0, useGrouping: false });
const tenths = new Intl.NumberFormat(words.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A size as a person reads it: `1.5 MB`, by steps of 1000 as file managers count. */
export function byteText(bytes: number): string {
  const { units } = words.frame.downloads;
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${(step === 0 || value >= 100 ? whole : tenths).format(value)} ${units[step] ?? ''}`;
}
