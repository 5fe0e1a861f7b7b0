import type { AttachedTarget } from '../devtools/attached-target.ts';
import type { BrowserContext } from '../devtools/browser-context.ts';
import { ignoreGone } from '../devtools/devtools-error.ts';

/** Chromium's list of languages when nobody chose one. */
const DEFAULT_LANGUAGES = 'en-US';

/** What the pages and requests of one session say they are. */
export class UserAgent {
  private readonly context: BrowserContext;
  private readonly fallback: () => string;
  private given: string | undefined;
  private languages = DEFAULT_LANGUAGES;

  /** @param fallback the app's own */
  constructor(context: BrowserContext, fallback: () => string) {
    this.context = context;
    this.fallback = fallback;
  }

  get value(): string {
    return this.given ?? this.fallback();
  }

  /** The Accept-Language header. */
  get acceptLanguages(): string {
    return acceptLanguageHeader(this.languages);
  }

  set(userAgent: string, languages: string | undefined): void {
    this.given = userAgent;
    if (languages !== undefined) this.languages = languages;
    for (const target of this.context.targets) void Promise.all(this.prepare(target));
  }

  /** The commands that make a target say so. */
  prepare(target: AttachedTarget): Promise<unknown>[] {
    const userAgent = this.value;
    if (userAgent === '') return [];
    const override = { userAgent, acceptLanguage: this.languages };
    return [target.session.send('Network.setUserAgentOverride', override).catch(ignoreGone)];
  }
}

/**
 * Writes a list of languages as the Accept-Language header has it: `en-US,fr,de` becomes
 * `en-US,fr;q=0.9,de;q=0.8` (Chromium's `HttpUtil::GenerateAcceptLanguageHeader`).
 */
export function acceptLanguageHeader(languages: string): string {
  return languages
    .split(',')
    .map((language) => language.trim())
    .filter((language) => language !== '')
    .map((language, index) =>
      index === 0 ? language : `${language};q=${(Math.max(10 - index, 1) / 10).toFixed(1)}`,
    )
    .join(',');
}
