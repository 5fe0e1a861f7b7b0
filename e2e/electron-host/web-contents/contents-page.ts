import { EventEmitter } from 'node:events';
import type { AttachedTarget, TargetOwner } from '../devtools/attached-target.ts';
import type { Browser } from '../devtools/browser.ts';
import { DevtoolsError, ignoreGone } from '../devtools/devtools-error.ts';
import type { PausedRequest } from '../devtools/paused-request.ts';
import type { DevtoolsSession } from '../devtools/pipe-client.ts';
import type { Method, Params } from '../devtools/protocol.ts';
import { discardPopup } from '../devtools/request-interception.ts';
import { ElectronEvent } from '../electron-event.ts';
import { asFrame } from '../frames/as-frame.ts';
import { evaluate } from '../frames/evaluate.ts';
import { FrameTree } from '../frames/frame-tree.ts';
import type { FramePage, HostFrame } from '../frames/host-frame.ts';
import type { ClickedContext } from '../preload-world/read-context.ts';
import type { WindowOpenRequest } from '../preload-world/wrap-window-open.ts';
import { runtime, type ContentsSeat } from '../runtime.ts';
import { asContents } from './as-contents.ts';
import { PreloadInstaller } from './preload-installer.ts';
import { ContentsIpc, type IpcPage } from './contents-ipc.ts';
import { contextMenuParams } from './context-menu-params.ts';
import { EditCommands } from './edit-commands.ts';
import type { ContentsOptions } from './contents-options.ts';
import { NavigationGuard, type GuardedPage } from './navigation-guard.ts';
import { HostNavigationHistory, type HistoryPage } from './navigation-history.ts';
import type { RequestExtras } from './navigation-state.ts';
import { NavigationTracker, staysInDocument } from './navigation-tracker.ts';
import { PageClosing } from './page-closing.ts';
import { followPageEvents, type EventPage } from './page-events.ts';
import { makePageNames } from './page-names.ts';
import { setUpPage } from './page-setup.ts';
import { WindowOpenDecisions, type OpenerPage } from './window-open.ts';

/** The page under a WebContents: its DevTools target, from making to closing, and the parts that watch over it. */
export abstract class ContentsPage
  extends EventEmitter
  implements TargetOwner, ContentsSeat, FramePage, IpcPage, GuardedPage, EventPage, OpenerPage, HistoryPage
{
  readonly id = runtime.nextContentsId++;
  readonly contentsId = this.id;
  readonly session: Electron.Session;
  readonly frames: FrameTree;
  readonly options: ContentsOptions;
  protected readonly navigation: NavigationTracker;
  protected readonly history: HostNavigationHistory;
  protected readonly popups = new WindowOpenDecisions(this);
  protected readonly messages: ContentsIpc;
  protected readonly edits = new EditCommands((run) => this.inEditedFrame(run));
  protected gone = false;
  protected hasCrashed = false;
  protected title = '';
  protected agent: string | undefined;
  protected zoom: number;
  protected openerFrame: Electron.WebFrameMain | null = null;
  /** The window it is shown in; set by the window. */
  owner: Electron.BrowserWindow | null = null;
  /** Called when the page refuses to close. */
  onStayed: () => void = () => undefined;
  private readonly guard: NavigationGuard;
  private readonly closing = new PageClosing(() => this.closeUnasked());
  private readonly names = makePageNames();
  private readonly preloads: PreloadInstaller;
  private readonly opened = Promise.withResolvers<AttachedTarget>();
  private target: AttachedTarget | undefined;
  private browser: Browser | undefined;
  private extras: RequestExtras | undefined;
  private committedUrl = '';
  isVisible = true;

  constructor(options: ContentsOptions) {
    super();
    this.setMaxListeners(0);
    this.options = options;
    this.session = options.session;
    this.zoom = options.preferences.zoomFactor ?? 1;
    const { preload, additionalArguments = [] } = options.preferences;
    this.preloads = new PreloadInstaller({
      names: this.names,
      preloads: () => [
        ...(runtime.sessions?.preloadsOf(this.session) ?? []),
        ...(preload === undefined ? [] : [preload]),
      ],
      additionalArguments,
      zoomFactor: this.zoom,
      onError: (path, error) => this.preloadFailed(path, error),
    });
    this.frames = new FrameTree(
      this,
      () => runtime.nextFrameId++,
      (frame) => this.frameCreated(frame),
    );
    this.navigation = new NavigationTracker(this, this.frames);
    this.guard = new NavigationGuard(this, this.navigation);
    this.history = new HostNavigationHistory(this);
    this.messages = new ContentsIpc(this, runtime.ipcMain, this.names.receiver);
    this.opened.promise.catch(() => undefined);
    runtime.contents.set(this.id, this);
    this.frames.begin();
    this.once('did-finish-load', () => this.firstShown());
    this.once('-first-paint', () => this.firstShown());
    this.on('did-finish-load', () => this.zoomReapplied());
    void this.open().catch((error: unknown) => this.opened.reject(error));
    runtime.emitter?.emit('web-contents-created', new ElectronEvent(), this.electron);
  }

  get preferences(): Electron.WebPreferences {
    return this.options.preferences;
  }
  get electron(): Electron.WebContents {
    return asContents(this);
  }
  get targetId(): string | undefined {
    return this.target?.info.targetId;
  }
  get dialogsAreAnswered(): boolean {
    return runtime.switches.has('remote-debugging-port');
  }
  protected get browserPid(): number {
    return this.browser?.chromium.process.pid ?? 0;
  }
  protected get shownUrl(): string {
    const pending = this.navigation.pending;
    return pending === undefined ? this.committedUrl : this.toElectron(pending);
  }
  get mainHostFrame(): HostFrame {
    const { main } = this.frames;
    if (!main) throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    return main;
  }
  get pageFrame(): Electron.WebFrameMain | null {
    return this.frames.main ? asFrame(this.frames.main) : null;
  }
  frame(frameId: string): Electron.WebFrameMain | null {
    const frame = this.frames.get(frameId);
    return frame ? asFrame(frame) : null;
  }

  /** Resolves when the page is set up and runs. Rejects when it was closed before. */
  whenReady(): Promise<AttachedTarget> {
    return this.opened.promise;
  }

  private async open(): Promise<void> {
    const browser = await runtime.browser.promise;
    this.browser = browser;
    const { adopt, context, place } = this.options;
    const target = adopt ?? (await browser.createPage(context, { url: 'about:blank', ...place }));
    if (this.gone) {
      await discardPopup(target, (id) => browser.closePage(id));
      throw new DevtoolsError('Target.createTarget', 'the page was closed before it was made', 0);
    }
    target.owner = this;
    this.target = target;
    const { session } = target;
    this.frames.follow(session, target.info.targetId);
    this.navigation.follow(session);
    this.history.follow(session);
    this.popups.follow(session);
    this.messages.follow(session, this.names.binding);
    this.closing.follow(session);
    followPageEvents(session, this);
    await setUpPage(browser, target, this.names, this.preloads);
    this.opened.resolve(target);
  }

  protected navigate(url: string, extras: RequestExtras | undefined, referrer: string | undefined): void {
    const chromiumUrl = this.toChromium(url);
    this.navigation.startedByApp(
      chromiumUrl,
      staysInDocument(this.toChromium(this.committedUrl), chromiumUrl),
    );
    void this.whenReady()
      .then(async ({ session }) => {
        this.extras = extras;
        if (this.preloads.haveChanged()) await this.preloads.renew(session);
        await session.send('Page.navigate', {
          url: chromiumUrl,
          transitionType: 'typed',
          ...(referrer === undefined ? {} : { referrer }),
        });
      })
      .catch((error: unknown) => {
        if (!(error instanceof DevtoolsError) || this.gone) return;
        // Chromium would not even start: there is nothing to fail but the load itself.
        this.navigation.neverStarted();
      });
  }

  /** Sends a command when the page is there; for commands nobody waits for. */
  protected command<M extends Method>(method: M, params?: Params<M>): void {
    void this.whenReady()
      .then(({ session }) => session.send(method, params))
      .catch(ignoreGone);
  }

  protected async inPreloadWorld<T>(
    run: (session: DevtoolsSession, contextId: number) => Promise<T>,
    frameId = this.frames.mainFrameId,
  ): Promise<T> {
    const { session } = await this.whenReady();
    const contextId = this.frames.preloadContextOf(frameId);
    if (contextId === undefined) throw new Error('The page has no document');
    return run(session, contextId);
  }

  // What the watching parts call.
  toElectron(url: string): string {
    return runtime.schemes.toElectron(url);
  }
  toChromium(url: string): string {
    return runtime.schemes.toChromium(url);
  }
  url(): string {
    return this.committedUrl;
  }
  takeExtras(): RequestExtras | undefined {
    const { extras } = this;
    this.extras = undefined;
    return extras;
  }
  urlChanged(url: string): void {
    this.committedUrl = url;
  }
  committed(url: string): void {
    this.committedUrl = url;
    this.title = '';
    this.hasCrashed = false;
  }
  abstract getTitle(): string;
  goingTo(url: string): void {
    this.navigation.startedByApp(url, staysInDocument(this.toChromium(this.committedUrl), url));
  }
  protected reloadPage(ignoreCache: boolean): void {
    if (this.committedUrl === '') return;
    this.navigation.startedByApp(this.toChromium(this.committedUrl), false);
    void this.whenReady()
      .then(async ({ session }) => {
        if (this.preloads.haveChanged()) await this.preloads.renew(session);
        await session.send('Page.reload', { ignoreCache });
      })
      .catch(ignoreGone);
  }
  leavingForScheme(frameId: string, url: string): void {
    if (!this.guard.mayNavigate(frameId, url)) return;
    const mapped = this.toChromium(url);
    // Chromium gives the navigation up by itself; one to a scheme the app handles is then made in its mapped form.
    if (mapped !== url && this.isMainFrame(frameId)) {
      this.once('did-stop-loading', () => this.navigate(url, undefined, undefined));
    }
  }
  historyChanged(): Promise<void> {
    return this.history.renew();
  }
  isMainFrame(frameId: string): boolean {
    return frameId === this.frames.mainFrameId;
  }
  navigationPaused(request: PausedRequest): Promise<boolean> {
    // The navigation's start may still stand in line.
    return this.navigation.line
      .idle()
      .then(() => this.preloads.renew(request.target.session))
      .then(() => this.guard.paused(request));
  }
  frameById(id: string): HostFrame | undefined {
    return this.frames.get(id);
  }
  childrenOf(id: string): readonly HostFrame[] {
    return this.frames.childrenOf(id);
  }
  sendTo(frameId: string, channel: string, args: readonly unknown[]): void {
    this.messages.sendTo(frameId, channel, args);
  }
  reloadFrame(frameId: string): boolean {
    if (this.isMainFrame(frameId)) this.command('Page.reload', {});
    else void this.evaluateIn(frameId, 'location.reload()', false).catch(() => undefined);
    return true;
  }
  async evaluateIn(frameId: string, code: string, userGesture: boolean): Promise<unknown> {
    const { session } = await this.whenReady();
    const contextId = this.frames.contextOf(frameId);
    if (contextId === undefined) throw new Error('The frame has no document');
    return evaluate(session, contextId, code, userGesture);
  }
  preloadFailed(path: string, error: Error): void {
    this.emit('preload-error', new ElectronEvent(), path, error);
  }
  titleChanged(title: string): void {
    if (title === this.title) return;
    this.title = title;
    this.emit('page-title-updated', new ElectronEvent(), title, true);
  }
  windowOpening(request: WindowOpenRequest): void {
    this.popups.opening(request);
  }
  contextMenuAsked(frame: HostFrame, clicked: ClickedContext): void {
    this.clickedFrame = frame;
    const params = contextMenuParams(clicked, frame, this.shownUrl, (url) => this.toElectron(url));
    this.emit('context-menu', new ElectronEvent(), params);
  }
  /** In the frame that was clicked last, where the cursor then is; the page itself before, and when that is gone. */
  private inEditedFrame<T>(run: (session: DevtoolsSession, contextId: number) => Promise<T>): Promise<T> {
    const id = this.clickedFrame?.frameToken;
    return this.inPreloadWorld(run, id !== undefined && this.frames.get(id) ? id : undefined);
  }
  private clickedFrame: HostFrame | undefined;
  zoomChanged(factor: number): void {
    this.applyZoom(factor);
  }
  protected applyZoom(factor: number): void {
    this.zoom = Math.min(Math.max(factor, 0.25), 5);
    this.zoomReapplied();
  }
  private zoomReapplied(): void {
    if (this.frames.mainFrameId === '') return;
    const css = `document.documentElement.style.zoom = ${this.zoom === 1 ? "''" : this.zoom}`;
    if (this.zoom !== 1 || this.zoomed)
      void this.evaluateIn(this.frames.mainFrameId, css, false).catch(() => undefined);
    this.zoomed = this.zoom !== 1;
  }
  private zoomed = false;

  private frameCreated(frame: HostFrame): void {
    this.emit('frame-created', new ElectronEvent(), { frame: asFrame(frame) });
  }
  private shown = false;
  private firstShown(): void {
    if (this.shown) return;
    this.shown = true;
    this.emit('ready-to-show');
  }
  crashed(): void {
    this.hasCrashed = true;
    const details = { reason: 'crashed', exitCode: 5 };
    this.emit('render-process-gone', new ElectronEvent(), details);
    runtime.emitter?.emit('render-process-gone', new ElectronEvent(), this.electron, details);
  }
  stayed(): void {
    this.closing.end();
    this.onStayed();
  }

  popupOpened(popup: AttachedTarget): void {
    const decision = this.popups.take(popup.info.url);
    const { browser } = this;
    if (!browser) return;
    if (!decision || !runtime.openPopup) {
      void discardPopup(popup, (id) => browser.closePage(id)).catch(ignoreGone);
      return;
    }
    runtime.openPopup(popup, decision, this.electron);
  }

  /** Closes as `window.close()` would, or after asking the page's beforeunload handlers. */
  closePage(askPage: boolean): void {
    if (this.gone) return;
    if (!this.target) this.destroy();
    else if (!askPage || this.hasCrashed) this.closeUnasked();
    else this.closing.ask(this.whenReady());
  }

  private closeUnasked(): void {
    const { target, browser } = this;
    if (target && browser) void browser.closePage(target.info.targetId);
  }

  /** Away at once, asking nobody. */
  destroyPage(): void {
    this.destroy();
    this.closeUnasked();
  }

  targetGone(): void {
    this.destroy();
  }

  private destroy(): void {
    if (this.gone) return;
    this.gone = true;
    this.closing.end();
    this.opened.reject(new DevtoolsError('Page', 'the page is closed', 0));
    runtime.contents.delete(this.id);
    this.frames.dispose();
    if (runtime.goneAs.contents) Object.setPrototypeOf(this, runtime.goneAs.contents);
    this.emit('destroyed');
  }
}
