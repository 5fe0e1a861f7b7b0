import { ElectronEvent } from '../electron-event.ts';
import { runtime } from '../runtime.ts';
import type { AttachedTarget } from '../devtools/attached-target.ts';
import { HostWebContents } from '../web-contents/host-web-contents.ts';
import { asWindow } from './as-window.ts';
import { ChromiumWindow } from './chromium-window.ts';
import { FramedWindow } from './framed-window.ts';
import { moveFocus } from './window-focus.ts';

/** Electron keeps a popup's opener and session; the app's options say the rest. */
export interface AdoptedPopup {
  readonly target: AttachedTarget;
  readonly session: Electron.Session;
}

function sessionOf(preferences: Electron.WebPreferences): Electron.Session {
  const { sessions } = runtime;
  if (!sessions) throw new Error('electron host: Session is not implemented');
  if (preferences.session) return preferences.session;
  return sessions.fromPartition(preferences.partition ?? '');
}

/** `BrowserWindow`: a window and its one page. */
export class HostBrowserWindow extends FramedWindow {
  private readonly contents: HostWebContents;
  private readonly parent: Electron.BrowserWindow | null;
  private menu: Electron.Menu | null = null;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}, popup?: AdoptedPopup) {
    if (!runtime.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    super(options);
    const preferences = options.webPreferences ?? {};
    const session = popup?.session ?? sessionOf(preferences);
    const { x, y, width, height } = this.getBounds();
    const isShown = options.show !== false;
    const context = runtime.sessions?.contextOf(session);
    if (!context) throw new Error('electron host: Session is not implemented');
    this.contents = new HostWebContents({
      session,
      context,
      preferences,
      type: 'window',
      ...(popup === undefined ? {} : { adopt: popup.target }),
      place: { newWindow: true, left: x, top: y, width, height, background: !isShown },
    });
    this.contents.owner = asWindow(this);
    this.contents.onStayed = () => runtime.lifecycle?.closeCancelled();
    this.parent = (options.parent as Electron.BrowserWindow | undefined) ?? null;
    runtime.windows.set(this.id, asWindow(this));
    this.followContents();
    runtime.emitter?.emit('browser-window-created', new ElectronEvent(), this);
    this.drive((window) => window.place(this.getBounds()));
    void this.contents.whenReady().then(
      () => {
        // One that was hidden at first, and shown without the focus (`showInactive`), takes none.
        if (this.isVisible() && (isShown || this.isFocused())) this.focus();
      },
      () => undefined,
    );
  }

  private followContents(): void {
    const { contents } = this;
    contents.on('page-title-updated', (event: ElectronEvent, title: string, isExplicit: boolean) => {
      this.emit('page-title-updated', event, title, isExplicit);
      if (!event.defaultPrevented && !this.gone) this.setTitle(title);
    });
    contents.on('ready-to-show', () => {
      process.nextTick(() => {
        if (!this.gone) this.emit('ready-to-show', new ElectronEvent());
      });
    });
    contents.once('destroyed', () => this.closed());
  }

  static fromWebContents(contents: Electron.WebContents): Electron.BrowserWindow | null {
    const owner = contents instanceof HostWebContents ? contents.owner : null;
    return owner && !owner.isDestroyed() ? owner : null;
  }
  static fromId(id: number): Electron.BrowserWindow | null {
    return HostBrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }
  static getAllWindows(): Electron.BrowserWindow[] {
    return [...runtime.windows.values()]
      .filter((window) => window instanceof HostBrowserWindow)
      .map(asWindow);
  }
  static getFocusedWindow(): Electron.BrowserWindow | null {
    return runtime.focusedWindowId === null ? null : HostBrowserWindow.fromId(runtime.focusedWindowId);
  }

  get webContents(): Electron.WebContents {
    return this.contents.electron;
  }
  loadURL(url: string, options?: Electron.LoadURLOptions): Promise<void> {
    return this.contents.loadURL(url, options);
  }
  loadFile(path: string, options?: Electron.LoadFileOptions): Promise<void> {
    return this.contents.loadFile(path, options);
  }
  reload(): void {
    this.contents.reload();
  }
  capturePage(rect?: Electron.Rectangle): Promise<Electron.NativeImage> {
    return this.contents.capturePage(rect);
  }
  override focus(): void {
    super.focus();
    if (this.isVisible()) this.contents.focus();
  }
  focusOnWebView(): void {
    this.focus();
  }

  setMenu(menu: Electron.Menu | null): void {
    this.menu = menu;
  }
  removeMenu(): void {
    this.setMenu(null);
  }
  getParentWindow(): Electron.BrowserWindow | null {
    return this.parent && !this.parent.isDestroyed() ? this.parent : null;
  }
  getChildWindows(): Electron.BrowserWindow[] {
    return HostBrowserWindow.getAllWindows().filter((window) => window.getParentWindow()?.id === this.id);
  }
  isModal(): boolean {
    return false;
  }
  getMediaSourceId(): string {
    return `window:${this.id}:0`;
  }
  /** For the shell's menus: what `setMenu` set. */
  get hostMenu(): Electron.Menu | null {
    return this.menu;
  }

  protected async chromiumWindow(): Promise<ChromiumWindow> {
    const target = await this.contents.whenReady();
    const { root } = await runtime.browser.promise;
    return (this.frameWindow ??= new ChromiumWindow(root, target.info.targetId));
  }
  private frameWindow: ChromiumWindow | undefined;

  /** As the close button: the app's 'close' listeners first, then the page's beforeunload. */
  close(): void {
    if (this.gone) return;
    const event = new ElectronEvent();
    this.emit('close', event);
    if (event.defaultPrevented) runtime.lifecycle?.closeCancelled();
    else this.contents.closePage(true);
  }

  destroy(): void {
    this.contents.destroyPage();
  }

  private static ending = 0;
  private closed(): void {
    if (this.gone) return;
    for (const child of this.getChildWindows()) child.destroy();
    this.gone = true;
    runtime.windows.delete(this.id);
    if (runtime.focusedWindowId === this.id) moveFocus(null);
    if (runtime.goneAs.window) Object.setPrototypeOf(this, runtime.goneAs.window);
    HostBrowserWindow.ending += 1;
    this.emit('closed', new ElectronEvent());
    HostBrowserWindow.ending -= 1;
    // As in Electron a window counts until its `closed` has been told: one that is destroyed by that goes before it.
    if (HostBrowserWindow.ending === 0) runtime.lifecycle?.windowClosed();
  }
}
