import type { BrowserWindow } from 'electron';
import type { OneOrgWindowParts } from './org-window-parts.ts';
import { isAwake } from './sleeping-tab.ts';
import type { WindowTabs } from './window-tabs.ts';

/** Does what is to be done when the window is looked at, moved, resized or closed. */
export function followWindow(
  { window, tabs }: { readonly window: BrowserWindow; readonly tabs: WindowTabs },
  parts: Pick<OneOrgWindowParts, 'mayWake' | 'onPlaceChanged' | 'onClosed' | 'downloads'>,
  own: { place(): void; changed(): void; wake(): void },
): void {
  window.on('focus', () => {
    if (parts.mayWake()) own.wake();
  });
  window.on('resize', () => {
    own.place();
    parts.onPlaceChanged();
  });
  window.on('move', () => parts.onPlaceChanged());
  window.on('close', (event) => {
    if (tabs.all().length === 0) return;
    // The pages are asked first: what a person typed into one must not go without a word.
    event.preventDefault();
    void tabs.close();
  });
  const stopListening = parts.downloads.onChanged(() => own.changed());
  window.on('closed', () => {
    stopListening();
    // Views do not end with their window (Electron, WebContentsView).
    for (const tab of tabs.all()) if (isAwake(tab) && !tab.contents.isDestroyed()) tab.contents.close();
    parts.onClosed();
  });
}
