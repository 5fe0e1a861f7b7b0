import type { InAnyLanguage } from '../../../shared/language.ts';
import type { titlesWords as english } from '../en/titles.ts';

/** The titles of windows that show no org. */
export const titlesWords: InAnyLanguage<typeof english> = {
  signIn: 'Anmelden',
  signInAt: (host) => `🔒 ${host} · Anmelden`,
  signInUnencrypted: (host) => `Nicht verschlüsselt: ${host} · Anmelden`,
  switcher: 'Latchkey-Schnellwechsler',
};
