/** The languages Latchkey speaks, by their BCP 47 names; the first is spoken where no other fits. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What begins the argument by which a window's preload script is told its language. */
export const LANGUAGE_ARGUMENT = '--latchkey-language=';

/**
 * The language to speak: the one that was chosen, else the first of the person's own (`de-AT`) that Latchkey speaks.
 */
export function chooseLanguage(chosen: 'system' | Language, ofPerson: readonly string[]): Language {
  if (chosen !== 'system') return chosen;
  for (const wanted of ofPerson) {
    const found = LANGUAGES.find((language) => language === wanted.toLowerCase().split(/[-_]/)[0]);
    if (found !== undefined) return found;
  }
  return LANGUAGES[0];
}

/** The language that a window's preload script was told among its arguments. */
export function languageOfArguments(argv: readonly string[]): Language {
  const told = argv
    .find((argument) => argument.startsWith(LANGUAGE_ARGUMENT))
    ?.slice(LANGUAGE_ARGUMENT.length);
  return LANGUAGES.find((language) => language === told) ?? LANGUAGES[0];
}

/** The same words in any language: as many of them, by the same names, made from the same foreign words. */
export type InAnyLanguage<Words> = Words extends string
  ? string
  : Words extends (...foreign: infer Foreign) => infer Said
    ? (...foreign: Foreign) => InAnyLanguage<Said>
    : { readonly [Name in keyof Words]: InAnyLanguage<Words[Name]> };
