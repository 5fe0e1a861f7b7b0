/** The same words in any language: as many of them, by the same names, made from the same foreign words. */
export type InAnyLanguage<Words> = Words extends string
  ? string
  : Words extends (...foreign: infer Foreign) => infer Said
    ? (...foreign: Foreign) => InAnyLanguage<Said>
    : { readonly [Name in keyof Words]: InAnyLanguage<Words[Name]> };
