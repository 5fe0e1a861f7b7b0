import type { InAnyLanguage } from '../../../shared/language.ts';
import type { shortcutWords as english } from '../en/shortcut.ts';

/** What is said of the quick switcher's keys. */
export const shortcutWords: InAnyLanguage<typeof english> = {
  taken: (accelerator) =>
    `Die Tasten ${accelerator} rufen den Schnellwechsler nicht auf: Ein anderes Programm hat sie, oder das System behält sie für sich. Wählen Sie in den Einstellungen andere.`,
};
