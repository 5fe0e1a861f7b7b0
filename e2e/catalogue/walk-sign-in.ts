import { createPracticeBrowser } from '../salesforce/practice-browser.ts';
import { typeLogin } from '../salesforce/sign-in.ts';
import type { Person } from '../sign-in-page.ts';

/** Walks from a sign-in page to the callback as the person's browser would, and gives where it would come back. */
export async function walkSignIn(
  authorizeUrl: string,
  callbackUrl: string,
  { username, password }: Person,
  answer: 'Allow' | 'Deny',
): Promise<URL> {
  const browser = createPracticeBrowser(callbackUrl);
  let page = await browser.visit(authorizeUrl);
  if (page.text.includes('id="login_form"')) page = await typeLogin(browser, page, username, password);
  if (page.text.includes('id="oaapprove"')) {
    const source = new URL(page.url).searchParams.get('source') ?? '';
    page = await browser.submit(page.url, { source, save: answer });
  }
  return new URL(page.url);
}
