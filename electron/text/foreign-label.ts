import { plainText } from '../../shared/plain-text.ts';

/** A menu is read at a glance, and must not be wider than the screen. */
const LONGEST = 60;

/** Text that is not ours as a label: one line, and `&` is itself instead of marking the letter that chooses the entry. */
export const foreignLabel = (text: string): string => plainText(text, LONGEST).replaceAll('&', '&&');
