import type { BrowserWindow } from 'electron';
import { holdsToken } from '../../../shared/page-secrets.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { KeptTab, KeptWindow } from '../../ports/kept-windows.ts';
import type { NavigationPolicy } from '../navigation-policy.ts';
import { pageAddress } from './page-address.ts';
import { isAwake } from './sleeping-tab.ts';
import type { AnyTab, WindowTabs } from './window-tabs.ts';

/** What a window's tab says of itself, by what is kept of it. */
function keptTab(tab: AnyTab, startPage: string): KeptTab {
  const address = pageAddress(isAwake(tab) ? tab.url() : tab.address);
  const { title } = tab.facts();
  // A page that only hands a session over, or has not come yet, is no place to come back to.
  if (address === null) return { title: '', address: startPage };
  return { title: holdsToken(title) ? '' : title, address: address.href };
}

/** What is kept of a window: its place, and its tabs by addresses that log nobody in. */
export function keptWindowOf(
  window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>,
  tabs: Pick<WindowTabs, 'all' | 'shown'>,
  of: { readonly orgKey: OrgKey; readonly instanceUrl: string },
): KeptWindow {
  const { x, y, width, height } = window.getNormalBounds();
  const startPage = new URL('/', of.instanceUrl).href;
  return {
    orgKey: of.orgKey,
    bounds: { x, y, width, height },
    isMaximized: window.isMaximized(),
    tabs: tabs.all().map((tab) => keptTab(tab, startPage)),
    shownTab: Math.max(0, tabs.all().indexOf(tabs.shown())),
  };
}

/**
 * The tabs that a kept window comes back with. A file can be written by others: an address that a link in the org's pages
 * could not lead to, or that logs in, is none, and the org's start page takes its place.
 */
export function tabsToReopen(
  kept: Pick<KeptWindow, 'tabs'>,
  instanceUrl: string,
  policy: Pick<NavigationPolicy, 'open'>,
): readonly { readonly title: string; readonly address: URL }[] {
  return kept.tabs.map(({ title, address }) => {
    const cleaned = pageAddress(address);
    if (cleaned === null || policy.open(cleaned.href) !== 'stay') {
      return { title: '', address: new URL('/', instanceUrl) };
    }
    return { title: title.slice(0, 200), address: cleaned };
  });
}
