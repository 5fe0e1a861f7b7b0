import type { MenuItemConstructorOptions, NativeImage } from 'electron';
import type { OrgKey, OrgKind } from '../../../shared/org.ts';
import { foreignLabel } from '../../text/foreign-label.ts';
import type { QuickOrg, QuickOrgs } from '../../orgs/quick/quick-orgs.ts';
import { words } from '../../text/words.ts';

/** What the menu's entries do. */
export interface TrayActs {
  open(orgKey: OrgKey): unknown;
  copyToken(orgKey: OrgKey): unknown;
  show(): void;
  showSwitcher(): void;
  quit(): void;
}

/** A dot in the colour of a kind; undefined where menus have no pictures. The word is always there beside it. */
export type KindDot = (kind: OrgKind) => NativeImage | undefined;

/** The menu of the tray: pinned orgs, those used last, then Latchkey itself. */
export function trayTemplate(orgs: QuickOrgs, acts: TrayActs, dot: KindDot): MenuItemConstructorOptions[] {
  return [
    ...orgEntries(orgs, acts, dot),
    { type: 'separator' },
    { id: 'show', label: words().tray.show, click: () => acts.show() },
    { id: 'switcher', label: words().tray.switcher, click: () => acts.showSwitcher() },
    { type: 'separator' },
    { id: 'quit', label: words().tray.quit, click: () => acts.quit() },
  ];
}

/** The menu of the Dock: macOS adds windows and Quit by itself. */
export const dockTemplate = (orgs: QuickOrgs, acts: TrayActs, dot: KindDot): MenuItemConstructorOptions[] => [
  ...orgEntries(orgs, acts, dot),
  { type: 'separator' },
  { id: 'switcher', label: words().tray.switcher, click: () => acts.showSwitcher() },
];

function orgEntries(
  { pinned, recent }: QuickOrgs,
  acts: TrayActs,
  dot: KindDot,
): MenuItemConstructorOptions[] {
  const entry = (org: QuickOrg) => orgEntry(org, acts, dot);
  if (pinned.length + recent.length === 0) return [{ label: words().tray.none, enabled: false }];
  const between: MenuItemConstructorOptions[] =
    pinned.length > 0 && recent.length > 0 ? [{ type: 'separator' }] : [];
  return [...pinned.map(entry), ...between, ...recent.map(entry)];
}

/** The kind is a word in the label: a colour alone tells a colour-blind person nothing. */
function orgEntry({ key, alias, kind }: QuickOrg, acts: TrayActs, dot: KindDot): MenuItemConstructorOptions {
  const icon = dot(kind);
  return {
    id: `org ${key}`,
    label: `${foreignLabel(alias)} · ${words().kinds.inMenu[kind]}`,
    ...(icon === undefined ? {} : { icon }),
    submenu: [
      { id: `open ${key}`, label: words().tray.open, click: () => void acts.open(key) },
      { id: `copy ${key}`, label: words().tray.copyToken, click: () => void acts.copyToken(key) },
    ],
  };
}
