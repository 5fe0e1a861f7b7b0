import type { BrowserWindow } from 'electron';
import type { StoredSettings } from '../ports/org-store.ts';
import type { WebContentsGuard } from './web-contents-guard.ts';
import { createOwnPageWindow } from './own-page-window.ts';
import { visibleBounds } from './visible-bounds.ts';
import { mainWindowOptions } from './window-options.ts';

type Bounds = NonNullable<StoredSettings['window']>;

/** The window with the list: one, made anew when it was closed and is asked for again. */
export interface MainWindow {
  show(): void;
  current(): BrowserWindow | null;
}

export function createMainWindow(parts: {
  readonly guard: WebContentsGuard;
  readonly preload: string;
  /** `app://latchkey/index.html`, or the development server's page. */
  readonly pageUrl: string;
  savedBounds(): Bounds | undefined;
  saveBounds(bounds: Bounds): void;
}): MainWindow {
  let window: BrowserWindow | null = null;

  const create = (): BrowserWindow => {
    const bounds = visibleBounds(parts.savedBounds()) ?? { width: 980, height: 680 };
    // The page's <title> is `Latchkey` too; nothing else may name this window.
    const created = createOwnPageWindow(parts.guard, mainWindowOptions(parts.preload, bounds));
    created.once('ready-to-show', () => created.show());
    created.on('close', () => parts.saveBounds(created.getNormalBounds()));
    created.on('closed', () => {
      window = null;
    });
    void created.loadURL(parts.pageUrl);
    return created;
  };

  return {
    show: () => {
      if (window === null) {
        window = create();
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    current: () => window,
  };
}
