import { Menu, Tray, type NativeImage } from 'electron';
import type { OrgKind } from '../../../shared/org.ts';
import type { Log } from '../../ports/log.ts';
import type { QuickOrgs } from '../../orgs/quick/quick-orgs.ts';
import { words } from '../../text/words.ts';
import { kindDot, trayIcon } from './icons.ts';
import { trayTemplate, type TrayActs } from './tray-template.ts';

/** Latchkey in the tray, or in the menu bar of macOS. */
export interface LatchkeyTray {
  /** Whether it stands there now; where the system has no tray it never does. */
  isShown(): boolean;
  /** Puts it there or takes it away, and shows what may have changed. */
  refresh(): void;
}

export function createTray(parts: {
  readonly platform: NodeJS.Platform;
  readonly log: Log;
  readonly acts: TrayActs;
  isWanted(): boolean;
  orgs(): QuickOrgs;
}): LatchkeyTray {
  const { platform, log, acts } = parts;
  const dots = new Map<OrgKind, NativeImage>();
  const dot = (kind: OrgKind): NativeImage => {
    const drawn = dots.get(kind) ?? kindDot(kind);
    dots.set(kind, drawn);
    return drawn;
  };
  let tray: Tray | null = null;
  /** What the menu was made of: it is made anew only when it would be another, because an open menu would close. */
  let shown = '';

  const make = (): Tray | null => {
    try {
      const made = new Tray(trayIcon(platform));
      made.setToolTip(words().tray.toolTip);
      // A click on the icon shows the menu on macOS by itself; elsewhere it is the way to the window.
      if (platform !== 'darwin') made.on('click', () => acts.show());
      return made;
    } catch (fault) {
      log.warn('no tray', { reason: fault instanceof Error ? fault.name : 'unknown' });
      return null;
    }
  };

  return {
    isShown: () => tray !== null,
    refresh() {
      if (!parts.isWanted()) {
        tray?.destroy();
        tray = null;
        shown = '';
        return;
      }
      tray ??= make();
      const orgs = parts.orgs();
      const looks = JSON.stringify(orgs);
      if (tray === null || looks === shown) return;
      shown = looks;
      tray.setContextMenu(Menu.buildFromTemplate(trayTemplate(orgs, acts, dot)));
    },
  };
}
