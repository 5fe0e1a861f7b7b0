import type { FramePage, FrameTab } from '../../../shared/frame-state.ts';
import { pageAddress } from './page-address.ts';
import type { Tab } from './tab.ts';

/** A tab without a page: its place in the window, its title, and the address that is loaded when it is looked at. */
export interface SleepingTab {
  readonly id: string;
  /** On a page of the org; nothing in it logs in. */
  readonly address: string;
  facts(): FrameTab;
  page(): Omit<FramePage, 'zoomPercent'>;
  close(): Promise<boolean>;
}

export const isAwake = (tab: Tab | SleepingTab): tab is Tab => 'view' in tab;

/** What stays of a tab whose page is let go; null for a page that cannot be found again by its address. */
export function sleepingTabOf(tab: Tab, onClosed: (tab: SleepingTab) => void): SleepingTab | null {
  const address = pageAddress(tab.url());
  if (address === null) return null;
  return createSleepingTab({ id: tab.id, title: tab.facts().title, address }, onClosed);
}

/** A tab that comes into being without a page; `onClosed` runs when it is closed. */
export function createSleepingTab(
  { id, title, address }: { readonly id: string; readonly title: string; readonly address: URL },
  onClosed: (tab: SleepingTab) => void,
): SleepingTab {
  const tab: SleepingTab = {
    id,
    address: address.href,
    facts: () => ({ id, title, isLoading: false, isAsleep: true }),
    page: () => ({
      host: address.host,
      isEncrypted: address.protocol === 'https:',
      canGoBack: false,
      canGoForward: false,
      isLoading: false,
    }),
    close: () => {
      onClosed(tab);
      return Promise.resolve(true);
    },
  };
  return tab;
}
