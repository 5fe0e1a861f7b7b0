import type { OrgKey } from '../../../shared/org.ts';
import type { Result } from '../../../shared/result.ts';
import { findLoginHost } from '../../../shared/find-login-host.ts';
import { SETUP_PAGES, type SetupPage } from '../../../shared/setup-page.ts';
import type { SystemBrowser } from '../../ports/browser.ts';
import { findRecord } from '../records/edit-record.ts';
import { openByOneTimeUrl, type OpenOrgParts } from './open-org.ts';
import { spokenLanguage } from '../../text/spoken-language.ts';

export interface OpenSetupPageParts extends Omit<OpenOrgParts, 'used'> {
  readonly browser: SystemBrowser;
}

/**
 * Opens a page of an org's Setup. An org of the list is logged in to, in its own window, if it can be: otherwise, and
 * where its window is open already (what the person does there must not be lost), the person's browser opens the
 * page and asks for a login. Errors: ORG_NOT_FOUND, NOT_CONFIRMED, LOGIN_HOST_INVALID, BROWSER_UNAVAILABLE.
 */
export async function openSetupPage(
  parts: OpenSetupPageParts,
  page: SetupPage,
  of:
    { readonly kind: 'org'; readonly orgKey: OrgKey } | { readonly kind: 'host'; readonly loginHost: string },
): Promise<Result<null>> {
  const path = SETUP_PAGES[page];
  if (of.kind === 'host') {
    const host = findLoginHost(of.loginHost, spokenLanguage());
    return host.ok ? parts.browser.open(setupUrl(host.value.loginHost, path)) : host;
  }
  const record = findRecord(parts.store, of.orgKey);
  if (!record.ok) return record;
  const mayLogIn = record.value.needsSignIn === undefined && !parts.windows.isOpen(of.orgKey);
  if (mayLogIn) {
    const may = await parts.guard.pass('open', [of.orgKey]);
    if (!may.ok) return may;
    const opened = await openByOneTimeUrl(parts, record.value, { path });
    if (opened.ok) return opened;
  }
  return parts.browser.open(setupUrl(record.value.instanceUrl, path));
}

/** A My Domain serves its own Setup; login and test know the org only after the login, and then go on to it. */
function setupUrl(origin: string, path: string): string {
  const isGeneric = /^(?:login|test)\./.test(new URL(origin).hostname);
  return isGeneric ? `${origin}/?startURL=${encodeURIComponent(path)}` : `${origin}${path}`;
}
