import { recordId18 } from '../../shared/record-id.ts';

/**
 * Salesforce's own way to log in as another user (`/servlet/servlet.su?…&suorgadminid=005…`), as a path, and the id of
 * that user where it is said; null for every other address.
 */
export function findLogInAs(url: string): { readonly path: string; readonly userId: string | null } | null {
  if (!URL.canParse(url)) return null;
  const { pathname, search, searchParams } = new URL(url);
  if (!/^\/servlet\/servlet\.su$/i.test(pathname)) return null;
  // It is also how that login ends; then there is nobody to log in as.
  const asked = searchParams.get('suorgadminid');
  if (asked === null) return null;
  return { path: `${pathname}${search}`, userId: recordId18(asked) };
}
