import { words } from '../text/words.ts';

/**
 * The sign-in window's title: the true origin, with a lock only where the connection is encrypted. It is drawn by
 * the system from our words; the page cannot write there (trust.md section 4).
 */
export function signInTitle(pageUrl: string): string {
  if (!URL.canParse(pageUrl)) return words().titles.signIn;
  const url = new URL(pageUrl);
  if (url.protocol === 'https:') return words().titles.signInAt(url.host);
  if (url.protocol === 'http:') return words().titles.signInUnencrypted(url.host);
  return words().titles.signIn;
}
