import type { SalesforceWords } from '../../shared/app-error.ts';
import { plainText } from '../../shared/plain-text.ts';
import { isCallbackUrl } from './callback.ts';
import { readErrorPage } from './error-page.ts';

/**
 * Salesforce's words in what a person brings back from a browser that did not return by itself, or null:
 * the address of its error page; a callback without the `state` that some refusals leave out; the body
 * `error=…&error_description=…` that browsers save as a file named `authorize`; the line the error page shows.
 * None of them is authenticated by a `state`, so only the person's own act may use this, never a page or a listener.
 */
export function readShownError(text: string, callbackUrl: string): SalesforceWords | null {
  const shown = text.trim();
  const page = readErrorPage(shown);
  if (page !== null) return page;
  if (isCallbackUrl(shown, callbackUrl)) {
    const query = new URL(shown).searchParams;
    return query.has('state') ? null : wordsOfQuery(query);
  }
  if (/^error=[A-Za-z_]+(&|$)/.test(shown)) return wordsOfQuery(new URLSearchParams(shown));
  const line = /^([A-Za-z]+(?:_[A-Za-z]+)+)\s*:\s*(\S.*)$/s.exec(shown);
  return line === null ? null : words(line[1] ?? '', line[2] ?? '');
}

/** The `error` and `error_description` of an authorize answer, as plain text; null when there is no error. */
export function wordsOfQuery(query: URLSearchParams): SalesforceWords | null {
  const error = query.get('error') ?? '';
  return error === '' ? null : words(error, query.get('error_description') ?? '');
}

const words = (error: string, description: string): SalesforceWords => ({
  error: plainText(error, 100),
  description: plainText(description),
  where: 'authorize',
});
