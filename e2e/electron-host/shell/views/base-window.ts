import { ElectronEvent } from '../../electron-event.ts';
import { runtime } from '../../runtime.ts';
import type { ChromiumWindow } from '../../windows/chromium-window.ts';
import { FramedWindow } from '../../windows/framed-window.ts';
import { moveFocus } from '../../windows/window-focus.ts';
import { asElectron } from '../as-electron.ts';
import { hang, placed, View } from './view.ts';
import { WindowTraits } from './window-traits.ts';

/** Members the host lacks are added by the guard, so the whole is declared here to be Electron's. */
const asBaseWindow = (window: Pick<Electron.BaseWindow, 'id'>): Electron.BaseWindow =>
  window as Electron.BaseWindow;

/**
 * `BaseWindow`: a window without a page of its own. On the host it is a state only; the pages of the views inside
 * have Chromium windows of their own, placed and shown after it.
 */
export class BaseWindow extends WindowTraits {
  #content: View;
  #parent: Electron.BaseWindow | null;
  readonly #isModal: boolean;

  constructor(options: Electron.BaseWindowConstructorOptions = {}) {
    if (!runtime.isReady) throw new Error('Cannot create BaseWindow before app is ready');
    super(options);
    this.#parent = options.parent ?? null;
    this.#isModal = options.modal ?? false;
    this.#content = new View();
    runtime.windows.set(this.id, asBaseWindow(this));
    this.#hang(this.#content);
    if (options.show !== false) {
      setImmediate(() => {
        this.focus();
      });
    }
  }

  /** A BrowserWindow is a BaseWindow too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (this === BaseWindow) return value instanceof FramedWindow;
    return Function.prototype[Symbol.hasInstance].call(this, value);
  }
  static getAllWindows(): Electron.BaseWindow[] {
    return [...runtime.windows.values()];
  }
  static fromId(id: number): Electron.BaseWindow | null {
    return runtime.windows.get(id) ?? null;
  }
  static getFocusedWindow(): Electron.BaseWindow | null {
    return runtime.windows.get(runtime.focusedWindowId ?? -1) ?? null;
  }

  get contentView(): Electron.View {
    return asElectron<Electron.View>(this.#content);
  }
  set contentView(view: Electron.View) {
    this.setContentView(view);
  }
  getContentView(): Electron.View {
    return this.contentView;
  }
  setContentView(view: Electron.View): void {
    const next: unknown = view;
    if (!(next instanceof View)) throw new TypeError('The content view must be a View');
    this.#content[hang](null);
    this.#content = next;
    this.#hang(next);
  }

  getParentWindow(): Electron.BaseWindow | null {
    return this.#parent && !this.#parent.isDestroyed() ? this.#parent : null;
  }
  setParentWindow(parent: Electron.BaseWindow | null): void {
    this.#parent = parent;
  }
  getChildWindows(): Electron.BaseWindow[] {
    return BaseWindow.getAllWindows().filter((window) => window.getParentWindow()?.id === this.id);
  }
  isModal(): boolean {
    return this.#isModal;
  }

  /** Asks the listeners of 'close', then goes; the views' pages live on, as Electron's do. */
  close(): void {
    if (this.gone) return;
    if (this.closeIsPrevented()) runtime.lifecycle?.closeCancelled();
    else {
      setImmediate(() => {
        this.destroy();
      });
    }
  }

  destroy(): void {
    if (this.gone) return;
    for (const child of this.getChildWindows()) child.destroy();
    this.gone = true;
    runtime.windows.delete(this.id);
    if (this.isFocused()) moveFocus(null);
    this.#content[hang](null);
    this.emit('closed', new ElectronEvent());
    runtime.lifecycle?.windowClosed();
  }

  protected chromiumWindow(): Promise<ChromiumWindow> {
    throw new Error('A BaseWindow has no Chromium window of its own');
  }

  /** Called at each change of place or state: it is the views that have to follow. */
  protected override drive(): void {
    const [width = 0, height = 0] = this.getContentSize();
    this.#content.setBounds({ x: 0, y: 0, width, height });
    this.#content[placed]();
  }

  #hang(view: View): void {
    view[hang]({
      window: asBaseWindow(this),
      isShown: () => this.isVisible() && !this.isMinimized(),
    });
    this.drive();
  }
}
