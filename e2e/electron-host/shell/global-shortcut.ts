import { acceleratorText } from './menu/accelerator.ts';
import type { ShellPorts } from './ports.ts';
import type { Recorded } from './recorded.ts';

/** `globalShortcut`: nobody presses keys here; a test calls `recorded.shortcuts.get('Ctrl+Shift+K')?.()`. */
export const createGlobalShortcut = (ports: ShellPorts, { shortcuts }: Recorded): Electron.GlobalShortcut => {
  let suspended = false;
  const nameOf = (accelerator: string): string => {
    if (!ports.app.isReady()) throw new Error('globalShortcut cannot be used before the app is ready');
    const name = acceleratorText(accelerator, ports.platform);
    if (name !== '') return name;
    throw new TypeError(`Error processing argument at index 0, conversion failure from ${accelerator}`);
  };
  const register = (accelerator: string, callback: () => void): boolean => {
    const name = nameOf(accelerator);
    if (shortcuts.has(name)) return false;
    shortcuts.set(name, () => {
      if (!suspended) callback();
    });
    return true;
  };
  return {
    register,
    // Electron types it as void, but it says whether all were registered.
    registerAll: (accelerators, callback) =>
      accelerators.map((each) => register(each, callback)).every(Boolean),
    isRegistered: (accelerator) => shortcuts.has(nameOf(accelerator)),
    unregister: (accelerator) => {
      shortcuts.delete(nameOf(accelerator));
    },
    unregisterAll: () => {
      shortcuts.clear();
    },
    isSuspended: () => suspended,
    setSuspended: (suspend) => {
      suspended = suspend;
    },
  };
};
