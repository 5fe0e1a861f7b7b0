import { ElectronEvent } from '../electron-event.ts';
import { runtime } from '../runtime.ts';

/** Moves the focus between the app's windows, with the events of both. Null: no window of the app has it. */
export function moveFocus(next: Electron.BaseWindow | null): void {
  const before = runtime.focusedWindowId;
  const nextId = next?.id ?? null;
  if (before === nextId) return;
  runtime.focusedWindowId = nextId;
  const left = before === null ? undefined : runtime.windows.get(before);
  if (left) {
    left.emit('blur', new ElectronEvent());
    runtime.emitter?.emit('browser-window-blur', new ElectronEvent(), left);
  }
  if (next) {
    next.emit('focus', new ElectronEvent());
    runtime.emitter?.emit('browser-window-focus', new ElectronEvent(), next);
  }
}
