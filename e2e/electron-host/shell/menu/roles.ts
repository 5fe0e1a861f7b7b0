import type { ShellPorts } from '../ports.ts';
import { createRoleTable, type Role } from './role-table.ts';

/** Answers about a role by its name in small letters; an unknown or absent role has no defaults. */
export interface Roles {
  label(role: string | null): string;
  accelerator(role: string | null): string | undefined;
  submenu(role: string | null): Electron.MenuItemConstructorOptions[] | undefined;
  registersAccelerator(role: string | null): boolean;
  /** Whether the check mark is the system's (then a click does not flip it). */
  ownsCheckMark(role: string | null): boolean;
  isChecked(role: string | null): boolean;
  /** Performs the role; false when there is none, or nothing to perform it on. */
  execute(
    role: string | null,
    window: Electron.BaseWindow | null | undefined,
    page: Electron.WebContents | null | undefined,
  ): boolean;
}

/** The roles as this platform has them. */
export const createRoles = (ports: ShellPorts): Roles => {
  const table = createRoleTable(ports);
  const find = (name: string | null): Role | undefined =>
    name !== null && Object.hasOwn(table, name) ? table[name] : undefined;
  return {
    label: (name) => {
      const label = find(name)?.label ?? '';
      return typeof label === 'string' ? label : label();
    },
    accelerator: (name) => find(name)?.accelerator,
    submenu: (name) => {
      const submenu = find(name)?.submenu;
      return submenu && [...submenu];
    },
    registersAccelerator: (name) => find(name)?.registerAccelerator ?? true,
    ownsCheckMark: (name) => find(name)?.isChecked !== undefined,
    isChecked: (name) => find(name)?.isChecked?.() ?? false,
    execute: (name, window, page) => {
      const role = find(name);
      const action = role?.action;
      if (!action || (ports.platform === 'darwin' && role.nonNativeOnMac !== true)) return false;
      switch (action.on) {
        case 'app':
          action.run();
          return true;
        case 'window':
          if (!window) return false;
          action.run(window);
          return true;
        case 'page':
          if (!page) return false;
          action.run(page);
          return true;
      }
    },
  };
};
