import type { ItemData } from './clipboard-item.ts';

/** One of the system's buffers: the clipboard, or Linux's selection. */
export interface ClipboardBuffer {
  /** Replaces everything there is, at once. */
  write(data: ItemData): Promise<void>;
  read(): Promise<ItemData>;
  clear(): void;
}

/** A buffer of its own: tests never touch what the person at the machine has copied. */
export const createMemoryBuffer = (): ClipboardBuffer => {
  let held: ItemData = new Map();
  return {
    write: (data) => {
      held = data;
      return Promise.resolve();
    },
    read: () => Promise.resolve(held),
    clear: () => {
      held = new Map();
    },
  };
};
