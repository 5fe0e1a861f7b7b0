/**
 * The sign-in window's title: the true origin, with a lock only where the connection is encrypted. It is drawn by
 * the system from our words; the page cannot write there (trust.md section 4).
 */
export function signInTitle(pageUrl: string): string {
  if (!URL.canParse(pageUrl)) return 'Sign in';
  const url = new URL(pageUrl);
  if (url.protocol === 'https:') return `🔒 ${url.host} · Sign in`;
  if (url.protocol === 'http:') return `Not encrypted: ${url.host} · Sign in`;
  return 'Sign in';
}
