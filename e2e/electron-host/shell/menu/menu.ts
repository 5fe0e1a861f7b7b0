import { EventEmitter } from 'node:events';
import { ElectronEvent } from '../../electron-event.ts';
import { asElectron } from '../as-electron.ts';
import { notImplemented } from '../not-implemented.ts';
import type { ShellPorts } from '../ports.ts';
import { acceleratorText } from './accelerator.ts';
import { checkTemplate } from './check-template.ts';
import { createMenuItemClass, type HostMenuItem, type HostMenuItemClass } from './menu-item.ts';
import type { Popups } from './popups.ts';
import { RadioGroups } from './radio-groups.ts';
import { createRoles, type Roles } from './roles.ts';

export interface MenuClasses {
  readonly Menu: typeof Electron.Menu;
  readonly MenuItem: typeof Electron.MenuItem;
  readonly roles: Roles;
  /** False until the app set an application menu, or null: then Electron puts up its default one at 'ready'. */
  wasApplicationMenuSet(): boolean;
}

/** The window a popup belongs to: the one asked for, else the focused one, else the first. */
const popupWindow = (ports: ShellPorts, asked: Electron.BaseWindow | undefined): Electron.BaseWindow => {
  const windows = ports.windows.all();
  const found = asked && windows.includes(asked) ? asked : (ports.windows.focused() ?? windows[0]);
  if (!found) throw new Error('Cannot open Menu without a BaseWindow present');
  return found;
};

/** Makes the Menu and MenuItem classes of one host. */
export const createMenuClasses = (ports: ShellPorts, popups: Popups): MenuClasses => {
  const roles = createRoles(ports);
  let applicationMenu: Electron.Menu | null = null;
  let wasSet = false;
  let lastGroupId = 0;
  const nextGroupId = (): number => (lastGroupId += 1);

  class Menu extends EventEmitter implements Electron.Menu {
    items: HostMenuItem[] = [];
    /** Items by command id, which is how the system names what was clicked. */
    readonly commandsMap: Record<number, HostMenuItem | undefined> = {};
    readonly #radios = new RadioGroups(nextGroupId);

    static buildFromTemplate(template: (Electron.MenuItemConstructorOptions | Electron.MenuItem)[]): Menu {
      const menu = new Menu();
      for (const item of checkTemplate(template)) {
        menu.append(
          item instanceof MenuItem ? item : new MenuItem(item as Electron.MenuItemConstructorOptions),
        );
      }
      return menu;
    }

    static getApplicationMenu(): Electron.Menu | null {
      return applicationMenu;
    }

    static setApplicationMenu(menu: Electron.Menu | null): void {
      if (menu && !isMenu(menu)) throw new TypeError('Invalid menu');
      applicationMenu = menu;
      wasSet = true;
      if (ports.platform !== 'darwin') for (const window of ports.windows.all()) window.setMenu(menu);
    }

    static sendActionToFirstResponder(): void {
      throw notImplemented('Menu.sendActionToFirstResponder');
    }

    static setHighlightColors(): void {
      throw notImplemented('Menu.setHighlightColors');
    }

    get groupsMap(): Record<string, HostMenuItem[]> {
      return this.#radios.byId;
    }

    append(item: Electron.MenuItem): void {
      this.insert(this.items.length, item);
    }

    insert(position: number, item: Electron.MenuItem): void {
      if (!(item instanceof MenuItem)) throw new TypeError('Invalid item');
      if (position < 0) throw new RangeError(`Position ${position} cannot be less than 0`);
      if (position > this.items.length) {
        throw new RangeError(`Position ${position} cannot be greater than the total MenuItem count`);
      }
      if (item.type === 'radio') this.#radios.add(item, this.items, position);
      item.overrideReadOnlyProperty('menu', this);
      this.items.splice(position, 0, item);
      this.commandsMap[item.commandId] = item;
    }

    getItemCount(): number {
      return this.items.length;
    }

    getMenuItemById(id: string): Electron.MenuItem | null {
      const own = this.items.find((item) => item.id === id);
      if (own) return own;
      for (const { submenu } of this.items) {
        const found = submenu?.getMenuItemById(id);
        if (found) return found;
      }
      return null;
    }

    popup(options: Electron.PopupOptions = {}): object {
      // Whatever a JavaScript caller hands in arrives here.
      const given: unknown = options;
      if (typeof given !== 'object' || given === null) throw new TypeError('Options must be an object');
      const { callback, x = -1, y = -1, positioningItem = -1 } = options;
      const window = popupWindow(ports, options.window);
      const close = (): void => {
        this.emit('menu-will-close', new ElectronEvent());
        callback?.();
      };
      popups.add({ menu: asElectron<Electron.Menu>(this), window, x, y, positioningItem, close });
      this._menuWillShow();
      this.emit('menu-will-show', new ElectronEvent());
      // Undocumented, but Electron returns it and its tests read it.
      return { browserWindow: window, x, y, position: positioningItem };
    }

    closePopup(window?: Electron.BaseWindow): void {
      popups.close(asElectron<Electron.Menu>(this), window);
    }

    _menuWillShow(): void {
      this.#radios.checkFirstWhereNone();
    }

    /** What the system calls when a person picks an item. */
    _executeCommand(event: Electron.KeyboardEvent, commandId: number): void {
      this.commandsMap[commandId]?.click(event, ports.windows.focused(), ports.windows.focusedWebContents());
    }

    _isCommandIdChecked(commandId: number): boolean {
      return this.commandsMap[commandId]?.getCheckStatus() ?? false;
    }

    _isCommandIdEnabled(commandId: number): boolean {
      return this.commandsMap[commandId]?.enabled ?? false;
    }

    _isCommandIdVisible(commandId: number): boolean {
      return this.commandsMap[commandId]?.visible ?? false;
    }

    _getAcceleratorForCommandId(commandId: number, useDefault: boolean): string | undefined {
      const item = this.commandsMap[commandId];
      return item?.accelerator ?? (useDefault ? item?.getDefaultRoleAccelerator() : undefined);
    }

    _getAcceleratorTextAt(index: number): string {
      return acceleratorText(this.items[index]?.accelerator ?? '', ports.platform);
    }
  }

  const isMenu = (value: unknown): value is Electron.Menu => value instanceof Menu;
  const MenuItem: HostMenuItemClass = createMenuItemClass({
    roles,
    isMenu,
    buildMenu: (template) => asElectron<Electron.Menu>(Menu.buildFromTemplate(template)),
  });

  return { Menu, MenuItem, roles, wasApplicationMenuSet: () => wasSet };
};
