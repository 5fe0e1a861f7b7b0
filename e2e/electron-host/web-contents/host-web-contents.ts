import path from 'node:path';
import url from 'node:url';
import { ignoreGone } from '../devtools/devtools-error.ts';
import { ElectronEvent } from '../electron-event.ts';
import { asFrame } from '../frames/as-frame.ts';
import { runtime } from '../runtime.ts';
import { NET_ERROR_CODES } from '../session/net-error.ts';
import { ContentsPage } from './contents-page.ts';
import { PageSearch } from './find-in-page.ts';
import { awaitNextLoad } from './load-promise.ts';
import { requestExtras } from './load-request.ts';
import { InsertedStyles } from './style-sheets.ts';

/** Chromium refuses longer URLs (url::kMaxURLChars). */
const MAX_URL = 2 * 1024 * 1024;

type Implemented =
  | 'id'
  | 'session'
  | 'ipc'
  | 'mainFrame'
  | 'opener'
  | 'navigationHistory'
  | 'devToolsWebContents'
  | 'zoomFactor'
  | 'zoomLevel'
  | 'userAgent'
  | 'loadURL'
  | 'loadFile'
  | 'getURL'
  | 'getTitle'
  | 'isDestroyed'
  | 'isLoading'
  | 'isLoadingMainFrame'
  | 'isWaitingForResponse'
  | 'isCrashed'
  | 'isFocused'
  | 'focus'
  | 'stop'
  | 'reload'
  | 'reloadIgnoringCache'
  | 'close'
  | 'send'
  | 'executeJavaScript'
  | 'insertCSS'
  | 'removeInsertedCSS'
  | 'capturePage'
  | 'downloadURL'
  | 'findInPage'
  | 'stopFindInPage'
  | 'print'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'delete'
  | 'selectAll'
  | 'replaceMisspelling'
  | 'copyImageAt'
  | 'setWindowOpenHandler'
  | 'forcefullyCrashRenderer'
  | 'getType'
  | 'getUserAgent'
  | 'setUserAgent'
  | 'getZoomFactor'
  | 'setZoomFactor'
  | 'getZoomLevel'
  | 'setZoomLevel'
  | 'getOSProcessId'
  | 'getProcessId'
  | 'isDevToolsOpened'
  | 'setIgnoreMenuShortcuts'
  | 'setBackgroundThrottling'
  | 'getBackgroundThrottling';

/** Members are checked where the history is written. */
const asHistory = (history: Pick<Electron.NavigationHistory, 'length'>): Electron.NavigationHistory =>
  history as Electron.NavigationHistory;

/** `webContents`: what the app sees of one page. What happens underneath is ContentsPage's. */
export class HostWebContents extends ContentsPage implements Pick<Electron.WebContents, Implemented> {
  private readonly styles = new InsertedStyles();
  private readonly search = new PageSearch();
  private throttling = true;

  get devToolsWebContents(): Electron.WebContents | null {
    return null;
  }
  get ipc(): Electron.IpcMain {
    return this.messages.own;
  }
  get navigationHistory(): Electron.NavigationHistory {
    return asHistory(this.history);
  }
  get mainFrame(): Electron.WebFrameMain {
    return asFrame(this.mainHostFrame);
  }
  get opener(): Electron.WebFrameMain | null {
    return this.openerFrame;
  }

  loadURL(given: string, options: Electron.LoadURLOptions = {}): Promise<void> {
    const load = awaitNextLoad(this, given);
    this.startLoad(given, options);
    return load;
  }

  private startLoad(given: string, options: Electron.LoadURLOptions): void {
    if (!URL.canParse(given) || given.length > MAX_URL) {
      const code = NET_ERROR_CODES.ERR_INVALID_URL;
      const { processId, routingId } = this.mainHostFrame;
      const details = [
        code,
        'ERR_INVALID_URL',
        given.length > MAX_URL ? '' : given,
        true,
        processId,
        routingId,
      ];
      this.emit('did-fail-load', new ElectronEvent(), ...details);
      return;
    }
    const extras = requestExtras(options);
    const { httpReferrer } = options;
    const referrer = typeof httpReferrer === 'string' ? httpReferrer : httpReferrer?.url;
    this.navigate(new URL(given).href, extras, referrer);
  }

  loadFile(filePath: string, options: Electron.LoadFileOptions = {}): Promise<void> {
    if (typeof filePath !== 'string') throw new TypeError('Must pass filePath as a string');
    const { query, search, hash } = options;
    const pathname = path.resolve(runtime.appPath, filePath);
    return this.loadURL(url.format({ protocol: 'file', slashes: true, pathname, query, search, hash }));
  }

  getURL(): string {
    return this.shownUrl;
  }
  getTitle(): string {
    return this.title === '' ? this.shownUrl.replace(/^[a-z]+:\/\/|\/$/g, '') : this.title;
  }
  isDestroyed(): boolean {
    return this.gone;
  }
  isLoading(): boolean {
    return this.navigation.isLoading;
  }
  isLoadingMainFrame(): boolean {
    return this.navigation.isLoadingMainFrame;
  }
  isWaitingForResponse(): boolean {
    return this.navigation.isWaitingForResponse;
  }
  isCrashed(): boolean {
    return this.hasCrashed;
  }
  isFocused(): boolean {
    return this.owner !== null && runtime.focusedWindowId === this.owner.id;
  }
  focus(): void {
    this.command('Page.bringToFront');
  }
  stop(): void {
    this.command('Page.stopLoading');
  }
  reload(): void {
    this.reloadPage(false);
  }
  reloadIgnoringCache(): void {
    this.reloadPage(true);
  }

  close(options?: Electron.CloseOpts): void {
    this.closePage(options?.waitForBeforeUnload === true);
  }

  send(channel: string, ...args: unknown[]): void {
    this.mainHostFrame.send(channel, ...args);
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    if (this.shownUrl === '' || this.navigation.isLoadingMainFrame) {
      await new Promise<void>((resolve) => this.once('did-stop-loading', () => resolve()));
    }
    return this.evaluateIn(this.frames.mainFrameId, code, userGesture);
  }

  async insertCSS(css: string): Promise<string> {
    return this.inPreloadWorld((session, contextId) => this.styles.insert(session, contextId, css));
  }
  async removeInsertedCSS(key: string): Promise<void> {
    await this.inPreloadWorld((session, contextId) => this.styles.remove(session, contextId, key));
  }

  async capturePage(rect?: Electron.Rectangle): Promise<Electron.NativeImage> {
    const target = await this.whenReady();
    const clip = rect === undefined ? {} : { clip: { ...rect, scale: 1 } };
    const { data } = await target.session.send('Page.captureScreenshot', { format: 'png', ...clip });
    if (!runtime.imageFromPng) throw new Error('electron host: NativeImage is not implemented');
    return runtime.imageFromPng(Buffer.from(data, 'base64'));
  }

  downloadURL(given: string, options?: Electron.DownloadURLOptions): void {
    if (!runtime.downloadFrom) throw new Error('electron host: WebContents.downloadURL is not implemented');
    runtime.downloadFrom(this.electron, given, options);
  }

  findInPage(text: string, options: Electron.FindInPageOptions = {}): number {
    if (text === '') throw new Error('Must provide a non-empty search content');
    const requestId = this.search.next();
    const selectionArea = { x: 0, y: 0, width: 0, height: 0 };
    void this.inPreloadWorld((session, contextId) => this.search.find(session, contextId, text, options))
      .then((found) => {
        const result = { requestId, ...found, selectionArea, finalUpdate: true };
        this.emit('found-in-page', new ElectronEvent(), result);
      })
      .catch(ignoreGone);
    return requestId;
  }
  stopFindInPage(_action: 'clearSelection' | 'keepSelection' | 'activateSelection'): void {
    this.search.stop();
  }

  /** A computer without a printer: it says so, as Electron does there. Specs that want to know put a stand-in here. */
  print(
    _options?: Electron.WebContentsPrintOptions,
    callback?: (success: boolean, failureReason: string) => void,
  ): void {
    setImmediate(() => callback?.(false, 'No printers available on the network'));
  }

  undo(): void {
    void this.edits.run('undo').catch(ignoreGone);
  }
  redo(): void {
    void this.edits.run('redo').catch(ignoreGone);
  }
  cut(): void {
    void this.edits.cut().catch(ignoreGone);
  }
  copy(): void {
    void this.edits.copy().catch(ignoreGone);
  }
  paste(): void {
    void this.edits.paste().catch(ignoreGone);
  }
  /** The host's clipboard holds plain text: it has no style that would have to match. */
  pasteAndMatchStyle(): void {
    this.paste();
  }
  delete(): void {
    void this.edits.run('delete').catch(ignoreGone);
  }
  selectAll(): void {
    void this.edits.run('selectAll').catch(ignoreGone);
  }
  replaceMisspelling(text: string): void {
    void this.edits.replaceWord(text).catch(ignoreGone);
  }
  copyImageAt(x: number, y: number): void {
    void this.edits.copyImageAt(x, y).catch(ignoreGone);
  }

  setWindowOpenHandler(
    handler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse,
  ): void {
    this.popups.setHandler(handler);
  }

  forcefullyCrashRenderer(): void {
    void this.whenReady().then(({ session }) => session.send('Page.crash').catch(ignoreGone), ignoreGone);
  }

  getType(): ReturnType<Electron.WebContents['getType']> {
    return this.options.type;
  }
  getLastWebPreferences(): Electron.WebPreferences | null {
    return this.options.preferences;
  }
  getUserAgent(): string {
    return this.agent ?? this.session.getUserAgent();
  }
  setUserAgent(userAgent: string): void {
    this.agent = userAgent;
    this.command('Network.setUserAgentOverride', { userAgent });
  }
  get userAgent(): string {
    return this.getUserAgent();
  }
  set userAgent(userAgent: string) {
    this.setUserAgent(userAgent);
  }

  getZoomFactor(): number {
    return this.zoom;
  }
  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.applyZoom(factor);
  }
  get zoomFactor(): number {
    return this.zoom;
  }
  set zoomFactor(factor: number) {
    this.setZoomFactor(factor);
  }
  getZoomLevel(): number {
    return Math.log(this.zoom) / Math.log(1.2);
  }
  setZoomLevel(level: number): void {
    this.applyZoom(1.2 ** level);
  }
  get zoomLevel(): number {
    return this.getZoomLevel();
  }
  set zoomLevel(level: number) {
    this.setZoomLevel(level);
  }

  /** All pages of one Chromium: the host does not tell their processes apart. */
  getOSProcessId(): number {
    return this.gone ? 0 : this.browserPid;
  }
  getProcessId(): number {
    return this.id;
  }
  isDevToolsOpened(): boolean {
    return false;
  }
  setIgnoreMenuShortcuts(_ignore: boolean): void {
    // There are no menu shortcuts to ignore: menus of the host are clicked by name only.
  }
  setBackgroundThrottling(allowed: boolean): void {
    this.throttling = allowed;
  }
  getBackgroundThrottling(): boolean {
    return this.throttling;
  }
}
