import type { BrowserWindow } from 'electron';
import type { NavigationPolicy } from '../navigation-policy.ts';
import { tabsToReopen } from './kept-window.ts';
import type { OneOrgWindowParts } from './org-window-parts.ts';
import type { WindowTabs } from './window-tabs.ts';

/** What a window begins with: an empty tab, the page that asked for it, or the tabs it had, all asleep. */
export function showFirstTabs(
  {
    window,
    tabs,
    policy,
  }: {
    readonly window: BrowserWindow;
    readonly tabs: WindowTabs;
    readonly policy: NavigationPolicy;
  },
  { popup, reopened }: Pick<OneOrgWindowParts, 'popup' | 'reopened'>,
  instanceUrl: string,
): void {
  if (reopened === undefined) {
    tabs.show(tabs.add(popup?.page));
    return;
  }
  const asleep = tabsToReopen(reopened, instanceUrl, policy).map((tab) => tabs.addAsleep(tab));
  tabs.show(asleep[reopened.shownTab] ?? tabs.all()[0] ?? tabs.add());
  // Neither takes the keyboard.
  if (reopened.isMaximized) window.maximize();
  else window.showInactive();
}
