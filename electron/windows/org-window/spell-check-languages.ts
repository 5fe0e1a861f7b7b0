/**
 * The dictionaries for the languages a person reads, in their order: the very one (`en-GB`), else the language's own
 * (`de`), else its first variety. A language without a dictionary is left out.
 */
export function spellCheckLanguages(
  wanted: readonly string[],
  available: readonly string[],
): readonly string[] {
  const found = wanted.flatMap((name) => {
    const [language = name] = name.split('-');
    const exact = available.find((one) => one.toLowerCase() === name.toLowerCase());
    const own = available.find((one) => one === language);
    const variety = available.find((one) => one.startsWith(`${language}-`));
    return exact ?? own ?? variety ?? [];
  });
  return [...new Set(found)];
}
