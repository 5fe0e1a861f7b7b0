import { handsOverSession, holdsToken, isSecretParameter } from '../../../shared/page-secrets.ts';

/**
 * The address of an org's page as it may leave the window: on the clipboard, in a browser, in another org. What logs in
 * is taken out of it, and a page that only hands a session over (frontdoor, login) is no address at all: null.
 */
export function pageAddress(pageUrl: string): URL | null {
  if (!URL.canParse(pageUrl)) return null;
  const url = new URL(pageUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (handsOverSession(url.pathname)) return null;
  url.username = '';
  url.password = '';
  if (holdsToken(url.pathname)) return null;
  for (const [name, value] of [...url.searchParams]) {
    if (isSecretParameter(name) || holdsToken(value)) url.searchParams.delete(name);
  }
  if (holdsToken(url.hash)) url.hash = '';
  return url;
}

/** 15 or 18 characters, as a whole part of a path or the value of a parameter; three of them name the object's kind. */
const RECORD_ID = /^[a-zA-Z0-9]{3}[a-zA-Z0-9]{9,12}(?:[A-Z0-5]{3})?$/;

const isRecordId = (text: string) =>
  (text.length === 15 || text.length === 18) && RECORD_ID.test(text) && /\d/.test(text);

/**
 * The same page in another org, as a path there. Ids of records and of metadata mean nothing in another org, so a page
 * about one becomes the page above it: its object's list, or the list in Setup.
 */
export function pathInAnotherOrg(pageUrl: string): string {
  const address = pageAddress(pageUrl);
  if (address === null) return '/';
  const parts = address.pathname.split('/').filter((part) => part !== '');
  const at = parts.findIndex(isRecordId);
  if (at === -1) return `${address.pathname}${withoutIds(address).search}${address.hash}`;
  // `/lightning/r/Account/001…/view` → the object's own list.
  if (parts[0] === 'lightning' && parts[1] === 'r' && at === 3) return `/lightning/o/${parts[2] ?? ''}/list`;
  // `/lightning/setup/ObjectManager/01I…/Details/view` → the list the entry is in.
  if (parts[0] === 'lightning' && parts[1] === 'setup') return `/${parts.slice(0, at).join('/')}/home`;
  // A classic page `/001…` and everything else: the start page.
  return '/';
}

function withoutIds(address: URL): URL {
  for (const [name, value] of [...address.searchParams]) {
    if (value.split(/[^a-zA-Z0-9]+/).some(isRecordId)) address.searchParams.delete(name);
  }
  return address;
}
