import { NET_ERROR_CODES } from '../session/net-error.ts';
import type { DevtoolsSession } from '../devtools/pipe-client.ts';
import type { Protocol } from '../devtools/protocol.ts';
import { ElectronEvent } from '../electron-event.ts';
import { asFrame } from '../frames/as-frame.ts';
import type { FrameTree } from '../frames/frame-tree.ts';
import type { HostFrame } from '../frames/host-frame.ts';
import { EventLine } from './event-line.ts';
import { originOf } from './url-origin.ts';
import type { Navigation } from './navigation-state.ts';

/** What the tracker needs of the contents it reports for. */
export interface NavigationPage {
  emit(name: string, ...args: unknown[]): boolean;
  toElectron(url: string): string;
  /** A main-frame document replaced the last one (not within the document). */
  committed(url: string): void;
  /** The main frame's URL changed within its document. */
  urlChanged(url: string): void;
  /** Renews the history; resolves when it is as new as the commit. */
  historyChanged(): Promise<void>;
  /** The page navigates to a scheme Chromium has no loader for. */
  leavingForScheme(frameId: string, url: string): void;
}

const ERRORS = new Map<string, number>(Object.entries(NET_ERROR_CODES));
const bare = (url: string): string => url.replace(/#.*$/s, '');
/** Whether going from one URL to the other stays within the document. */
export const staysInDocument = (from: string, to: string): boolean =>
  bare(from) === bare(to) && to.includes('#');
const HELD_BY_FETCH = /^(https?|file|about|data|blob|chrome-error|javascript):/i;
const MAIN = 'main';
const NO_STATUS = { code: -1, text: '' };

/** Turns DevTools' page events into Electron's navigation and loading events. */
export class NavigationTracker {
  private readonly page: NavigationPage;
  private readonly frames: FrameTree;
  private readonly current = new Map<string, Navigation>();
  /** Navigations the page announced and Chromium has not started yet, by frame. */
  private readonly announced = new Map<string, string>();
  private readonly loading = new Set<string>();
  private readonly sameDocumentStarted = new Set<string>();
  /** Loaders whose load events belong to a page of the app, not to the empty page a window starts with. */
  private readonly committedLoaders = new Map<string, string>();
  /** A commit is told only when the history knows of it; what Chromium tells meanwhile waits its turn. */
  readonly line = new EventLine();
  private started = false;
  /** The URL of a load the app asked for and that has not committed. */
  private pendingUrl: string | undefined;
  /** Loads the app asked for, whose start was told at once and which Chromium has not started yet. */
  private awaited: string[] = [];

  constructor(page: NavigationPage, frames: FrameTree) {
    this.page = page;
    this.frames = frames;
  }

  /** The main frame's id is known only once its page is made; a load may begin before. */
  private keyOf(frameId: string): string {
    return frameId === this.frames.mainFrameId ? MAIN : frameId;
  }

  get pending(): string | undefined {
    return this.pendingUrl;
  }
  get isLoading(): boolean {
    return this.loading.size > 0;
  }
  get isLoadingMainFrame(): boolean {
    return this.loading.has(MAIN);
  }
  get isWaitingForResponse(): boolean {
    return this.current.has(this.frames.mainFrameId);
  }
  navigationOf(frameId: string): Navigation | undefined {
    return this.current.get(frameId);
  }

  follow(session: DevtoolsSession): void {
    // In line like all else: told at once, it would be taken for the announcement of a start that still stands in line.
    session.on('Page.frameRequestedNavigation', (event) => {
      if (event.disposition !== 'currentTab') return;
      this.line.run(() => this.announced.set(event.frameId, event.url));
    });
    session.on('Page.frameStartedNavigating', (event) => this.line.run(() => this.navigationStarted(event)));
    session.on('Page.frameStartedLoading', ({ frameId }) => {
      this.line.run(() => {
        const navigation = this.current.get(frameId);
        if (navigation) navigation.loadingTold = true;
        this.loadingStarted(frameId);
      });
    });
    session.on('Page.frameStoppedLoading', ({ frameId }) =>
      this.line.run(() => this.loadingStopped(frameId)),
    );
    session.on('Page.frameDetached', ({ frameId, reason }) => {
      if (reason === 'remove') this.line.run(() => this.loadingStopped(frameId));
    });
    session.on('Page.frameNavigated', ({ frame }) => this.line.run(() => this.navigated(frame)));
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      this.line.run(() => this.navigatedInPage(frameId, url));
    });
    session.on('Page.lifecycleEvent', (event) => this.line.run(() => this.lifecycle(event)));
    session.on('Network.loadingFailed', ({ requestId, errorText }) => {
      for (const navigation of this.current.values()) {
        if (navigation.loaderId === requestId) navigation.error = errorText.replace('net::', '');
      }
    });
    session.on('Network.responseReceived', ({ requestId, response }) => {
      for (const navigation of this.current.values()) {
        if (navigation.loaderId === requestId && response.url.startsWith('http')) {
          navigation.status = { code: response.status, text: response.statusText };
        }
      }
    });
  }

  /** The app's own loads start at once, as in Electron: by the time `loadURL` returns, their start has been told. */
  startedByApp(url: string, isSameDocument: boolean): void {
    this.pendingUrl = url;
    this.awaited.push(url);
    if (!isSameDocument) {
      this.started = true;
      this.loadingStarted(this.frames.mainFrameId);
    }
    this.emitStart(this.frames.mainFrameId, url, isSameDocument);
  }

  /** Whether this is a load of the app's; those asked for before it have been overtaken. */
  private takeAwaited(url: string): boolean {
    const at = this.awaited.findIndex((asked) => bare(asked) === bare(url));
    if (at === -1) return false;
    this.awaited = this.awaited.slice(at + 1);
    return true;
  }

  /** Chromium refused to start the load. */
  neverStarted(): void {
    this.awaited = [];
    this.pendingUrl = undefined;
    this.loadingStopped(this.frames.mainFrameId);
  }

  private navigationStarted(event: Protocol.Page.frameStartedNavigatingPayload): void {
    const { frameId, url, loaderId, navigationType } = event;
    const isMainFrame = frameId === this.frames.mainFrameId;
    const announced = this.announced.get(frameId);
    this.announced.delete(frameId);
    const isAwaited = isMainFrame && this.takeAwaited(url);
    if (navigationType === 'sameDocument' || navigationType === 'historySameDocument') {
      this.sameDocumentStarted.add(frameId);
      if (!isAwaited) this.emitStart(frameId, url, true);
      return;
    }
    this.started = true;
    const byPage =
      announced !== undefined && bare(announced) === bare(url) && !navigationType.startsWith('history');
    const navigation: Navigation = {
      frameId,
      loaderId,
      url,
      byPage,
      isMainFrame,
      status: NO_STATUS,
      loadingTold: false,
      error: undefined,
    };
    this.current.set(frameId, navigation);
    this.loadingStarted(frameId);
    if (!isAwaited) this.emitStart(frameId, url, false);
    // Fetch never holds these, so this is the only moment to ask.
    if (byPage && !HELD_BY_FETCH.test(url)) this.page.leavingForScheme(frameId, url);
  }

  private emitStart(frameId: string, chromiumUrl: string, isSameDocument: boolean): void {
    const details = this.details(frameId, chromiumUrl, isSameDocument);
    this.page.emit('did-start-navigation', ElectronEvent.with(details), ...this.args(details));
  }

  /** The details all navigation events share. */
  details(
    frameId: string,
    chromiumUrl: string,
    isSameDocument: boolean,
  ): Electron.WebContentsWillNavigateEventParams {
    const frame = this.frames.get(frameId);
    return {
      url: this.page.toElectron(chromiumUrl),
      isSameDocument,
      isMainFrame: frameId === this.frames.mainFrameId,
      frame: frame ? asFrame(frame) : null,
      initiator: frame ? asFrame(frame) : null,
    };
  }

  /** The positional arguments Electron still passes after the event. */
  args(details: Electron.WebContentsWillNavigateEventParams): unknown[] {
    const frame = details.frame as HostFrame | null;
    const { url, isSameDocument, isMainFrame } = details;
    return [url, isSameDocument, isMainFrame, frame?.processId ?? -1, frame?.routingId ?? -1];
  }

  private loadingStarted(frameId: string): void {
    const key = this.keyOf(frameId);
    if (!this.started || this.loading.has(key)) return;
    const first = this.loading.size === 0;
    this.loading.add(key);
    if (first) this.page.emit('did-start-loading', new ElectronEvent());
  }

  private loadingStopped(frameId: string): void {
    // The next load has begun already: the page goes on loading.
    if (this.awaited.length > 0 && frameId === this.frames.mainFrameId) return;
    const stopped = this.current.get(frameId);
    // The old document has finished while the next one is on its way.
    if (stopped && !stopped.loadingTold && stopped.error === undefined) return;
    // A load that stops without having committed was aborted: no failure is reported, it just ends.
    if (stopped) {
      this.current.delete(frameId);
      if (stopped.isMainFrame) this.pendingUrl = undefined;
    }
    if (!this.loading.delete(this.keyOf(frameId)) || this.loading.size > 0) return;
    this.page.emit('did-stop-loading', new ElectronEvent());
  }

  private navigated(frame: Protocol.Page.Frame): void {
    if (!this.started) return;
    const navigation = this.current.get(frame.id);
    const isMainFrame = frame.id === this.frames.mainFrameId;
    this.current.delete(frame.id);
    if (isMainFrame) this.pendingUrl = undefined;
    const failed = frame.unreachableUrl !== undefined;
    const chromiumUrl = frame.unreachableUrl ?? frame.url + (frame.urlFragment ?? '');
    const url = this.page.toElectron(chromiumUrl);
    this.committedLoaders.set(frame.id, failed ? '' : frame.loaderId);
    this.frames.committed(frame, url, failed ? 'null' : originOf(url, frame.securityOrigin));
    if (isMainFrame) this.page.committed(url);
    this.line.hold(this.page.historyChanged(), () => {
      if (failed) this.emitFailure(frame.id, navigation?.error ?? 'ERR_FAILED', url);
      else this.emitNavigated(frame.id, url, navigation?.status ?? NO_STATUS);
    });
  }

  private emitNavigated(frameId: string, url: string, status: Navigation['status']): void {
    const isMainFrame = frameId === this.frames.mainFrameId;
    const ids = this.ids(frameId);
    const { code, text } = status;
    this.page.emit('did-frame-navigate', new ElectronEvent(), url, code, text, isMainFrame, ...ids);
    if (isMainFrame) this.page.emit('did-navigate', new ElectronEvent(), url, code, text);
  }

  private emitFailure(frameId: string, name: string, url: string): void {
    const isMainFrame = frameId === this.frames.mainFrameId;
    const code = ERRORS.get(name) ?? NET_ERROR_CODES.ERR_FAILED;
    const args = [code, name, url, isMainFrame, ...this.ids(frameId)];
    this.page.emit('did-fail-provisional-load', new ElectronEvent(), ...args);
    if (code !== NET_ERROR_CODES.ERR_ABORTED) this.page.emit('did-fail-load', new ElectronEvent(), ...args);
  }

  private ids(frameId: string): readonly [number, number] {
    const frame = this.frames.get(frameId);
    return [frame?.processId ?? -1, frame?.routingId ?? -1];
  }

  private navigatedInPage(frameId: string, chromiumUrl: string): void {
    const frame = this.frames.get(frameId);
    const url = this.page.toElectron(chromiumUrl);
    if (frame) frame.state.url = url;
    const isMainFrame = frameId === this.frames.mainFrameId;
    // Navigations a script makes at once (pushState) start and end in one event.
    if (!this.sameDocumentStarted.delete(frameId)) this.emitStart(frameId, chromiumUrl, true);
    if (isMainFrame) {
      this.pendingUrl = undefined;
      this.page.urlChanged(url);
    }
    this.line.hold(this.page.historyChanged(), () => {
      this.page.emit('did-navigate-in-page', new ElectronEvent(), url, isMainFrame, ...this.ids(frameId));
    });
  }

  private lifecycle({ frameId, loaderId, name }: Protocol.Page.lifecycleEventPayload): void {
    if (!this.started || this.committedLoaders.get(frameId) !== loaderId) return;
    const isMainFrame = frameId === this.frames.mainFrameId;
    if (name === 'DOMContentLoaded') {
      this.frames.get(frameId)?.emit('dom-ready');
      if (isMainFrame) this.page.emit('dom-ready', new ElectronEvent());
    } else if (name === 'load') {
      this.page.emit('did-frame-finish-load', new ElectronEvent(), isMainFrame, ...this.ids(frameId));
      if (isMainFrame) this.page.emit('did-finish-load', new ElectronEvent());
    } else if (name === 'firstContentfulPaint' && isMainFrame) this.page.emit('-first-paint');
  }
}
