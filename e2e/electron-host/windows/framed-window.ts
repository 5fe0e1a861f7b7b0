import { EventEmitter } from 'node:events';
import { ElectronEvent } from '../electron-event.ts';
import { runtime } from '../runtime.ts';
import { asWindow } from './as-window.ts';
import type { ChromiumWindow } from './chromium-window.ts';
import { WindowGeometry } from './window-geometry.ts';
import { moveFocus } from './window-focus.ts';

type State = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

/** What a window is apart from its page: title, place, size, state, focus. */
export abstract class FramedWindow extends EventEmitter {
  readonly id = runtime.nextWindowId++;
  protected gone = false;
  private readonly geometry: WindowGeometry;
  private shown: boolean;
  private state: State = 'normal';
  private titleText: string;
  private flags: Record<string, boolean>;
  protected abstract chromiumWindow(): Promise<ChromiumWindow>;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.setMaxListeners(0);
    this.geometry = new WindowGeometry(options);
    this.shown = options.show !== false;
    this.titleText = options.title ?? runtime.appName;
    this.flags = {
      resizable: options.resizable ?? true,
      movable: options.movable ?? true,
      minimizable: options.minimizable ?? true,
      maximizable: options.maximizable ?? true,
      closable: options.closable ?? true,
      focusable: options.focusable ?? true,
      fullScreenable: options.fullscreenable ?? true,
      alwaysOnTop: options.alwaysOnTop ?? false,
      menuBarAutoHide: options.autoHideMenuBar ?? false,
      menuBarVisible: true,
      enabled: true,
    };
    this.background = options.backgroundColor ?? '#FFFFFF';
  }

  private background: string;

  private flag(name: string): boolean {
    return this.flags[name] === true;
  }
  isResizable(): boolean {
    return this.flag('resizable');
  }
  setResizable(on: boolean): void {
    this.flags['resizable'] = on;
  }
  get resizable(): boolean {
    return this.isResizable();
  }
  set resizable(on: boolean) {
    this.setResizable(on);
  }
  isMinimizable(): boolean {
    return this.flag('minimizable');
  }
  setMinimizable(on: boolean): void {
    this.flags['minimizable'] = on;
  }
  isMaximizable(): boolean {
    return this.flag('maximizable');
  }
  setMaximizable(on: boolean): void {
    this.flags['maximizable'] = on;
  }
  isClosable(): boolean {
    return this.flag('closable');
  }
  setClosable(on: boolean): void {
    this.flags['closable'] = on;
  }
  isAlwaysOnTop(): boolean {
    return this.flag('alwaysOnTop');
  }
  setAlwaysOnTop(on: boolean): void {
    if (this.flag('alwaysOnTop') === on) return;
    this.flags['alwaysOnTop'] = on;
    this.emit('always-on-top-changed', new ElectronEvent(), on);
  }
  setMenuBarVisibility(visible: boolean): void {
    this.flags['menuBarVisible'] = visible;
  }
  isMenuBarVisible(): boolean {
    return this.flag('menuBarVisible');
  }
  setAutoHideMenuBar(hide: boolean): void {
    this.flags['menuBarAutoHide'] = hide;
  }
  isMenuBarAutoHide(): boolean {
    return this.flag('menuBarAutoHide');
  }
  setBackgroundColor(color: string): void {
    this.background = color;
  }
  getBackgroundColor(): string {
    return this.background;
  }

  getTitle(): string {
    return this.titleText;
  }
  setTitle(title: string): void {
    this.titleText = title;
  }
  get title(): string {
    return this.titleText;
  }
  set title(title: string) {
    this.setTitle(title);
  }

  getBounds(): Electron.Rectangle {
    return this.geometry.bounds;
  }
  getContentBounds(): Electron.Rectangle {
    return this.geometry.bounds;
  }
  getNormalBounds(): Electron.Rectangle {
    return this.geometry.bounds;
  }
  getSize(): number[] {
    const { width, height } = this.geometry.bounds;
    return [width, height];
  }
  getContentSize(): number[] {
    return this.getSize();
  }
  getPosition(): number[] {
    const { x, y } = this.geometry.bounds;
    return [x, y];
  }
  getMinimumSize(): number[] {
    const { width, height } = this.geometry.minimum;
    return [width, height];
  }
  getMaximumSize(): number[] {
    const { width, height } = this.geometry.maximum;
    return [width, height];
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.placed(this.geometry.set(bounds));
  }
  setContentBounds(bounds: Electron.Rectangle): void {
    this.setBounds(bounds);
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y });
  }
  center(): void {
    this.placed(this.geometry.center());
  }
  setMinimumSize(width: number, height: number): void {
    this.placed(this.geometry.limit('min', width, height));
  }
  setMaximumSize(width: number, height: number): void {
    this.placed(this.geometry.limit('max', width, height));
  }

  private placed({ moved, resized }: { readonly moved: boolean; readonly resized: boolean }): void {
    if (!moved && !resized) return;
    this.drive((window) => window.place(this.geometry.bounds));
    if (resized) this.emit('resize', new ElectronEvent());
    if (moved) this.emit('move', new ElectronEvent());
    if (resized) this.emit('resized', new ElectronEvent());
    if (moved) this.emit('moved', new ElectronEvent());
  }

  /** Does something to Chromium's window once it is there; nothing when the window is closed before. */
  protected drive(act: (window: ChromiumWindow) => Promise<void>): void {
    void this.chromiumWindow()
      .then(act)
      .catch(() => undefined);
  }

  isVisible(): boolean {
    return this.shown && !this.gone;
  }
  show(): void {
    this.showInactive();
    this.focus();
  }
  showInactive(): void {
    if (this.shown) return;
    this.shown = true;
    this.drive((window) => window.setState('normal'));
    this.emit('show', new ElectronEvent());
  }
  hide(): void {
    if (!this.shown) return;
    this.shown = false;
    this.drive((window) => window.setState('minimized'));
    if (this.isFocused()) moveFocus(null);
    this.emit('hide', new ElectronEvent());
  }
  focus(): void {
    if (!this.isVisible()) return;
    moveFocus(asWindow(this));
  }
  blur(): void {
    if (this.isFocused()) moveFocus(null);
  }
  isFocused(): boolean {
    return runtime.focusedWindowId === this.id;
  }

  isMinimized(): boolean {
    return this.state === 'minimized';
  }
  isMaximized(): boolean {
    return this.state === 'maximized';
  }
  isFullScreen(): boolean {
    return this.state === 'fullscreen';
  }
  isNormal(): boolean {
    return this.state === 'normal';
  }
  get fullScreen(): boolean {
    return this.isFullScreen();
  }
  set fullScreen(on: boolean) {
    this.setFullScreen(on);
  }
  minimize(): void {
    this.change('minimized', 'minimize');
    if (this.isFocused()) moveFocus(null);
  }
  restore(): void {
    if (this.state === 'minimized') this.change('normal', 'restore');
  }
  maximize(): void {
    this.showInactive();
    this.change('maximized', 'maximize');
  }
  unmaximize(): void {
    if (this.state === 'maximized') this.change('normal', 'unmaximize');
  }
  setFullScreen(on: boolean): void {
    if (on) this.change('fullscreen', 'enter-full-screen');
    else if (this.state === 'fullscreen') this.change('normal', 'leave-full-screen');
  }

  private change(state: State, event: string): void {
    if (this.state === state) return;
    // Chromium goes from one special state to another only through the normal one.
    const through = this.state !== 'normal' && state !== 'normal';
    this.state = state;
    this.drive(async (window) => {
      if (through) await window.setState('normal');
      await window.setState(state);
    });
    this.emit(event, new ElectronEvent());
  }

  isDestroyed(): boolean {
    return this.gone;
  }
}
