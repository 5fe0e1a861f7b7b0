/** Languages Chromium has dictionaries for (a part of them; the host checks no spelling, it only remembers). */
const AVAILABLE: readonly string[] = [
  'af',
  'bg',
  'ca',
  'cs',
  'cy',
  'da',
  'de',
  'de-DE',
  'el',
  'en-AU',
  'en-CA',
  'en-GB',
  'en-US',
  'es',
  'es-419',
  'es-AR',
  'es-ES',
  'es-MX',
  'es-US',
  'et',
  'fa',
  'fo',
  'fr',
  'fr-FR',
  'he',
  'hi',
  'hr',
  'hu',
  'hy',
  'id',
  'it',
  'it-IT',
  'ko',
  'lt',
  'lv',
  'nb',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'pt-PT',
  'ro',
  'ru',
  'sh',
  'sk',
  'sl',
  'sq',
  'sr',
  'sv',
  'ta',
  'tg',
  'tr',
  'uk',
  'vi',
];

/** A session's choice of spell checking. */
export class SpellChecker {
  isEnabled = true;
  private readonly words = new Set<string>();
  private chosen: readonly string[] = ['en-US'];

  get available(): string[] {
    return [...AVAILABLE];
  }

  get languages(): string[] {
    return [...this.chosen];
  }

  get ownWords(): string[] {
    return [...this.words].sort();
  }

  /** False for what is no word, or is there already. */
  addWord(word: string): boolean {
    if (word === '' || /\s/.test(word) || this.words.has(word)) return false;
    this.words.add(word);
    return true;
  }

  removeWord(word: string): boolean {
    return this.words.delete(word);
  }

  /** @throws Error in Electron's words for a language without a dictionary */
  choose(languages: readonly string[]): void {
    for (const language of languages)
      if (!AVAILABLE.includes(language))
        throw new Error(`Invalid language code provided: "${language}" is not a valid language code`);
    this.chosen = [...languages];
  }
}
