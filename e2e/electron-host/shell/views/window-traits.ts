import { ElectronEvent } from '../../electron-event.ts';
import { FramedWindow } from '../../windows/framed-window.ts';

const SOURCE_ID = /^window:\d+:\d+$/;

/** What Electron's windows have beyond place and state: traits that only a real desktop could show, kept and given back. */
export abstract class WindowTraits extends FramedWindow {
  #accessibleTitle = '';
  #canFullScreen: boolean;
  #hasShadow: boolean;
  #isEnabled = true;
  #isFocusable: boolean;
  #menu: Electron.Menu | null = null;
  #opacity: number;

  constructor(options: Electron.BaseWindowConstructorOptions) {
    super(options);
    this.#canFullScreen = options.fullscreenable ?? true;
    this.#hasShadow = options.hasShadow ?? true;
    this.#isFocusable = options.focusable ?? true;
    this.#opacity = Math.min(1, Math.max(0, options.opacity ?? 1));
  }

  // Linux's window managers are not told of these: there Electron's setters do nothing and all is possible.
  override isMinimizable(): boolean {
    return process.platform === 'linux' || super.isMinimizable();
  }
  override isMaximizable(): boolean {
    return process.platform === 'linux' || super.isMaximizable();
  }
  override isClosable(): boolean {
    return process.platform === 'linux' || super.isClosable();
  }
  isMovable(): boolean {
    return true;
  }
  setMovable(_movable: boolean): void {
    // As above; elsewhere only a person could move the window.
  }
  get minimizable(): boolean {
    return this.isMinimizable();
  }
  set minimizable(on: boolean) {
    this.setMinimizable(on);
  }
  get maximizable(): boolean {
    return this.isMaximizable();
  }
  set maximizable(on: boolean) {
    this.setMaximizable(on);
  }
  get closable(): boolean {
    return this.isClosable();
  }
  set closable(on: boolean) {
    this.setClosable(on);
  }
  get movable(): boolean {
    return this.isMovable();
  }
  set movable(on: boolean) {
    this.setMovable(on);
  }

  isFullScreenable(): boolean {
    return this.#canFullScreen;
  }
  setFullScreenable(on: boolean): void {
    this.#canFullScreen = on;
  }
  get fullScreenable(): boolean {
    return this.isFullScreenable();
  }
  set fullScreenable(on: boolean) {
    this.setFullScreenable(on);
  }
  isFocusable(): boolean {
    return this.#isFocusable;
  }
  setFocusable(on: boolean): void {
    this.#isFocusable = on;
  }
  get focusable(): boolean {
    return this.isFocusable();
  }
  set focusable(on: boolean) {
    this.setFocusable(on);
  }
  isEnabled(): boolean {
    return this.#isEnabled;
  }
  setEnabled(on: boolean): void {
    this.#isEnabled = on;
  }
  hasShadow(): boolean {
    return this.#hasShadow;
  }
  setHasShadow(on: boolean): void {
    this.#hasShadow = on;
  }
  get shadow(): boolean {
    return this.hasShadow();
  }
  set shadow(on: boolean) {
    this.setHasShadow(on);
  }

  get autoHideMenuBar(): boolean {
    return this.isMenuBarAutoHide();
  }
  set autoHideMenuBar(hide: boolean) {
    this.setAutoHideMenuBar(hide);
  }
  get menuBarVisible(): boolean {
    return this.isMenuBarVisible();
  }
  set menuBarVisible(visible: boolean) {
    this.setMenuBarVisibility(visible);
  }
  setMenu(menu: Electron.Menu | null): void {
    this.#menu = menu;
  }
  removeMenu(): void {
    this.setMenu(null);
  }
  /** What `setMenu` set, which Electron only shows. */
  get shownMenu(): Electron.Menu | null {
    return this.#menu;
  }

  get accessibleTitle(): string {
    return this.#accessibleTitle || this.getTitle();
  }
  set accessibleTitle(title: string) {
    this.#accessibleTitle = title;
  }
  getOpacity(): number {
    return this.#opacity;
  }
  setOpacity(opacity: number): void {
    this.#opacity = Math.min(1, Math.max(0, opacity));
  }

  getMediaSourceId(): string {
    return `window:${this.id}:0`;
  }
  getNativeWindowHandle(): Buffer {
    const handle = Buffer.alloc(8);
    handle.writeUInt32LE(this.id);
    return handle;
  }
  moveAbove(mediaSourceId: string): void {
    if (!SOURCE_ID.test(mediaSourceId)) throw new Error('Invalid media source id');
  }
  moveTop(): void {
    // There is nothing below or above.
  }
  flashFrame(_flag: boolean): void {
    // Nobody would see it; nor the rest here.
  }
  setAspectRatio(_ratio: number, _extraSize?: Electron.Size): void {
    // Binds a person's dragging only.
  }
  setIcon(_icon: Electron.NativeImage | string): void {
    // As flashFrame.
  }
  setIgnoreMouseEvents(_ignore: boolean, _options?: Electron.IgnoreMouseEventsOptions): void {
    // As flashFrame.
  }
  setProgressBar(_progress: number, _options?: Electron.ProgressBarOptions): void {
    // As flashFrame.
  }
  setShape(_rects: Electron.Rectangle[]): void {
    // As flashFrame.
  }
  setSkipTaskbar(_skip: boolean): void {
    // As flashFrame.
  }

  /** Asks the listeners of 'close'; true when one keeps the window. */
  protected closeIsPrevented(): boolean {
    const event = new ElectronEvent();
    this.emit('close', event);
    return event.defaultPrevented;
  }
}
