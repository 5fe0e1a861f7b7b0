import { asElectron } from '../as-electron.ts';
import type { Roles } from './roles.ts';

const TYPES: readonly string[] = ['normal', 'separator', 'submenu', 'checkbox', 'radio', 'header', 'palette'];

/** What Menu uses of an item beyond Electron's public members. */
export interface HostMenuItem extends Electron.MenuItem {
  /** Electron's own call: each argument may be left out, as tests do. */
  readonly click: (
    event?: Electron.KeyboardEvent,
    window?: Electron.BaseWindow | null,
    page?: Electron.WebContents | null,
  ) => void;
  readonly groupId: number;
  readonly acceleratorWorksWhenHidden: boolean;
  getDefaultRoleAccelerator(): string | undefined;
  getCheckStatus(): boolean;
  overrideReadOnlyProperty(name: string, value?: unknown): void;
}

export type HostMenuItemClass = new (options: Electron.MenuItemConstructorOptions) => HostMenuItem;

export interface MenuItemParts {
  readonly roles: Roles;
  readonly isMenu: (value: unknown) => value is Electron.Menu;
  readonly buildMenu: (template: Electron.MenuItemConstructorOptions[]) => Electron.Menu;
}

/** Makes the MenuItem class; command ids count up per class, as they do per process in Electron. */
export const createMenuItemClass = ({ roles, isMenu, buildMenu }: MenuItemParts): HostMenuItemClass => {
  let lastCommandId = 0;

  return class MenuItem implements HostMenuItem {
    declare accelerator: string | null;
    declare accessibilityLabel: string;
    declare acceleratorWorksWhenHidden: boolean;
    declare badge?: Electron.MenuItemBadge;
    declare checked: boolean;
    declare click: (
      event?: Electron.KeyboardEvent,
      window?: Electron.BaseWindow | null,
      page?: Electron.WebContents | null,
    ) => void;
    declare readonly commandId: number;
    declare enabled: boolean;
    declare readonly groupId: number;
    declare icon?: Electron.NativeImage | string;
    declare id: string;
    declare label: string;
    declare menu: Electron.Menu;
    declare registerAccelerator: boolean;
    declare role?: NonNullable<Electron.MenuItem['role']>;
    declare sharingItem: Electron.SharingItem;
    declare sublabel: string;
    declare submenu?: Electron.Menu;
    declare toolTip: string;
    declare type: Electron.MenuItem['type'];
    declare readonly userAccelerator: string | null;
    declare visible: boolean;

    constructor(options: Electron.MenuItemConstructorOptions) {
      // Fields of the app's own stay on the item, but never replace what the class itself provides.
      for (const [key, value] of Object.entries(options)) {
        if (!(key in this)) Reflect.set(this, key, value);
      }
      const role = typeof options.role === 'string' ? options.role.toLowerCase() : null;
      if (role !== null) Reflect.set(this, 'role', role);
      this.#takeSubmenu(role, options.submenu);
      this.overrideReadOnlyProperty('type', roles.ownsCheckMark(role) ? 'checkbox' : 'normal');
      this.overrideReadOnlyProperty('role');
      this.overrideReadOnlyProperty('accelerator', roles.accelerator(role));
      this.overrideReadOnlyProperty('submenu');
      this.#takeDefaults(role);
      if (!TYPES.includes(this.type)) throw new Error(`Unknown menu item type: ${this.type}`);

      lastCommandId += 1;
      this.overrideReadOnlyProperty('commandId', lastCommandId);
      // Only macOS lets people give a menu item another shortcut.
      Object.defineProperty(this, 'userAccelerator', { enumerable: true, get: () => null });
      this.#takeClick(role, options.click);
    }

    #takeSubmenu(role: string | null, given: Electron.MenuItemConstructorOptions['submenu'] | null): void {
      const submenu = given ?? roles.submenu(role);
      if (submenu) this.submenu = isMenu(submenu) ? submenu : buildMenu(submenu);
      // The template is the app's own data: its type may say anything.
      const type: unknown = Reflect.get(this, 'type');
      if ((type === undefined || type === null) && this.submenu) this.type = 'submenu';
      if (this.type === 'submenu' && !isMenu(this.submenu)) throw new Error('Invalid submenu');
    }

    #takeDefaults(role: string | null): void {
      this.overrideProperty('icon');
      this.overrideProperty('label', roles.label(role));
      this.overrideProperty('accessibilityLabel', '');
      this.overrideProperty('sublabel', '');
      this.overrideProperty('toolTip', '');
      this.overrideProperty('enabled', true);
      this.overrideProperty('visible', true);
      this.overrideProperty('checked', false);
      this.overrideProperty('acceleratorWorksWhenHidden', true);
      this.overrideProperty('registerAccelerator', roles.registersAccelerator(role));
    }

    #takeClick(role: string | null, click: Electron.MenuItemConstructorOptions['click']): void {
      this.click = (event, window, page) => {
        const flips = this.type === 'checkbox' || this.type === 'radio';
        if (flips && !roles.ownsCheckMark(role)) this.checked = !this.checked;
        if (roles.execute(role, window, page)) return;
        // Called without an event, as tests do, Electron hands on undefined although its types promise an event.
        if (typeof click === 'function')
          click(asElectron<Electron.MenuItem>(this), window ?? undefined, event as Electron.KeyboardEvent);
      };
    }

    getDefaultRoleAccelerator(): string | undefined {
      return roles.accelerator(this.role ?? null);
    }

    getCheckStatus(): boolean {
      const role = this.role ?? null;
      return roles.ownsCheckMark(role) ? roles.isChecked(role) : this.checked;
    }

    /** Sets a property that the options left out. */
    overrideProperty(name: string, value: unknown = null): void {
      const present: unknown = Reflect.get(this, name);
      if (present === undefined || present === null) Reflect.set(this, name, value);
    }

    /** As overrideProperty, and fixes the property: the system's menu could not follow a change. */
    overrideReadOnlyProperty(name: string, value?: unknown): void {
      this.overrideProperty(name, value);
      const fixed: unknown = Reflect.get(this, name);
      Object.defineProperty(this, name, { enumerable: true, writable: false, value: fixed });
    }
  };
};
