import { LEAST_PASSPHRASE } from '../../shared/moving.ts';

export type PassphraseStrength = 'too-short' | 'weak' | 'fair' | 'strong';

/**
 * A rough guess at how long a passphrase withstands guessing, by its length and by how many different characters it has.
 * It cannot know that a text is a famous line; so it calls only long ones strong.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  if (passphrase.length < LEAST_PASSPHRASE) return 'too-short';
  const different = new Set(passphrase.toLowerCase()).size;
  if (different < 6) return 'weak';
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(passphrase),
  ).length;
  const worth = Math.min(passphrase.length, different * 2) + kinds * 2;
  if (worth < 17) return 'weak';
  return worth < 22 ? 'fair' : 'strong';
}
