import { BrowserWindow, screen, type App } from 'electron';
import { switcherWire } from '../../shared/switcher-contract.ts';
import { appPolicy } from './navigation-policy.ts';
import type { WebContentsGuard } from './web-contents-guard.ts';
import { SWITCHER_SIZE, switcherWindowOptions } from './window-options.ts';

/** The small window above all others in which an org is found and opened by a few keys. */
export interface SwitcherWindow {
  /** Brings it up on the screen where the pointer is; when it is up already, takes it away. */
  toggle(): void;
  /** Takes it away: the program that was in front before is there again. */
  hide(): void;
  contentsId(): number | null;
}

export function createSwitcherWindow(parts: {
  readonly app: App;
  readonly guard: WebContentsGuard;
  readonly preload: string;
  /** `app://latchkey/switcher.html`, or the development server's page. */
  readonly pageUrl: string;
  readonly platform: NodeJS.Platform;
}): SwitcherWindow {
  let window: BrowserWindow | null = null;

  // Hidden it counts as a window still: it must not be what keeps Latchkey running when all others are closed.
  parts.app.on('browser-window-created', (_event, made) => {
    made.on('closed', () => {
      // It tells of its own end here before `window` is null, and a window that is gone answers nothing (Electron throws).
      if (window === null || window === made) return;
      const others = BrowserWindow.getAllWindows().filter((one) => one !== window);
      if (others.length === 0 && !window.isVisible()) window.destroy();
    });
  });

  /** Made when it is first wanted, and kept: the second time it has to be there at once. */
  const make = (): BrowserWindow => {
    const made = new BrowserWindow(switcherWindowOptions(parts.preload, parts.platform));
    parts.guard.assign(made.webContents, appPolicy);
    made.on('page-title-updated', (event) => event.preventDefault());
    // Who clicks elsewhere has turned away from it.
    made.on('blur', () => made.hide());
    made.on('closed', () => {
      window = null;
    });
    void made.loadURL(parts.pageUrl);
    return made;
  };

  const show = (shown: BrowserWindow) => {
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    const x = Math.round(workArea.x + (workArea.width - SWITCHER_SIZE.width) / 2);
    const y = Math.round(workArea.y + workArea.height * 0.2);
    shown.setBounds({ x, y, ...SWITCHER_SIZE });
    shown.show();
    shown.focus();
    shown.webContents.send(switcherWire('summoned'), null);
  };

  return {
    toggle() {
      if (window?.isVisible() === true) {
        window.hide();
        return;
      }
      if (window !== null) {
        show(window);
        return;
      }
      const made = make();
      window = made;
      made.once('ready-to-show', () => show(made));
    },
    hide: () => window?.hide(),
    contentsId: () => window?.webContents.id ?? null,
  };
}
