import { AttachedTarget } from './attached-target.ts';
import type { BrowserContext } from './browser-context.ts';
import type { ChromiumProcess } from './chromium-process.ts';
import { ignoreGone } from './devtools-error.ts';
import type { DevtoolsSession } from './pipe-client.ts';
import type { Protocol } from './protocol.ts';
import { enableFetch, interceptRequests } from './request-interception.ts';

/** What the host does about pages it did not make itself: `window.open`, `target=_blank`. */
export type PopupHandler = (target: AttachedTarget) => void;

/** The running Chromium: its targets and contexts. */
export class Browser {
  readonly root: DevtoolsSession;
  readonly chromium: ChromiumProcess;
  readonly version: string;
  /** Chromium's own user agent. */
  readonly userAgent: string;
  private readonly contexts = new Map<string, BrowserContext>();
  private readonly awaited = new Map<string, (target: AttachedTarget) => void>();
  private readonly early = new Map<string, AttachedTarget>();
  private readonly bySession = new Map<string, AttachedTarget>();
  private creating = 0;
  private readonly defaultContext: BrowserContext;
  private readonly onPopup: PopupHandler;
  private readonly onTargetGone: (targetId: string) => void;

  private constructor(
    chromium: ChromiumProcess,
    version: string,
    userAgent: string,
    defaultContext: BrowserContext,
    onPopup: PopupHandler,
    onTargetGone: (targetId: string) => void,
  ) {
    this.chromium = chromium;
    this.root = chromium.client.root;
    this.version = version;
    this.userAgent = userAgent;
    this.defaultContext = defaultContext;
    this.onPopup = onPopup;
    this.onTargetGone = onTargetGone;
  }

  static async connect(
    chromium: ChromiumProcess,
    defaultContext: BrowserContext,
    onPopup: PopupHandler,
    onTargetGone: (targetId: string) => void,
  ): Promise<Browser> {
    const { root } = chromium.client;
    const { product, userAgent } = await root.send('Browser.getVersion');
    const version = product.split('/')[1] ?? '';
    const browser = new Browser(chromium, version, userAgent, defaultContext, onPopup, onTargetGone);
    root.on('Target.attachedToTarget', (event) => browser.attached(event, null));
    root.on('Target.detachedFromTarget', (event) => browser.detached(event.sessionId));
    root.on('Target.targetDestroyed', (event) => onTargetGone(event.targetId));
    await root.send('Target.setDiscoverTargets', { discover: true });
    await root.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
    return browser;
  }

  addContext(id: string, context: BrowserContext): void {
    this.contexts.set(id, context);
  }

  /** Makes a page in a context and returns it held at its start, so that everything can be set up before it runs. */
  async createPage(
    context: BrowserContext,
    params: Omit<Protocol.Target.createTargetParameters, 'browserContextId'>,
  ): Promise<AttachedTarget> {
    const browserContextId = await context.ready();
    const inContext = browserContextId === undefined ? params : { ...params, browserContextId };
    const target = await this.create(inContext);
    // Hidden targets are not attached to by themselves.
    if (params.hidden === true && !target.isEarly) {
      void this.root
        .send('Target.attachToTarget', { targetId: target.targetId, flatten: true })
        .catch(ignoreGone);
    }
    const attached = await target.attached;
    this.adoptPopups();
    return attached;
  }

  /**
   * A page that is asked for counts as being made until it is known which target it is: Chromium's answers to two
   * requests may come at once, and the page of the second must not be taken for a popup in between.
   */
  private async create(params: Protocol.Target.createTargetParameters) {
    this.creating++;
    try {
      const { targetId } = await this.root.send('Target.createTarget', params);
      const early = this.early.get(targetId);
      this.early.delete(targetId);
      const later = () => new Promise<AttachedTarget>((made) => this.awaited.set(targetId, made));
      return { targetId, isEarly: early !== undefined, attached: early ?? later() };
    } finally {
      this.creating--;
    }
  }

  async closePage(targetId: string): Promise<void> {
    await this.root.send('Target.closeTarget', { targetId }).catch(ignoreGone);
  }

  /** Follows a page's own children (frames of another process, workers): same interception, same hooks. */
  async followChildren(page: AttachedTarget): Promise<void> {
    page.session.on('Target.attachedToTarget', (event) => this.attached(event, page));
    page.session.on('Target.detachedFromTarget', (event) => this.detached(event.sessionId));
    await page.session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
  }

  private attached(event: Protocol.Target.attachedToTargetPayload, parent: AttachedTarget | null): void {
    const { targetInfo: info, sessionId } = event;
    const context = this.contexts.get(info.browserContextId ?? '') ?? this.defaultContext;
    const session = this.chromium.client.session(sessionId);
    const owner = parent?.owner ?? null;
    const target = new AttachedTarget(session, info, context, event.waitingForDebugger, owner);
    this.bySession.set(sessionId, target);
    context.targets.add(target);
    interceptRequests(target);
    const awaited = this.awaited.get(info.targetId);
    // A hidden page calls itself `other`.
    if (info.type !== 'page' && !awaited) {
      void this.prepareChild(target).catch(ignoreGone);
      return;
    }
    this.awaited.delete(info.targetId);
    if (awaited) awaited(target);
    else {
      this.early.set(info.targetId, target);
      // A page nobody asked for is a popup, but createTarget's answer may still be on its way.
      setImmediate(() => this.adoptPopups());
    }
  }

  private adoptPopups(): void {
    if (this.creating > 0) return;
    const popups = [...this.early.values()];
    this.early.clear();
    for (const popup of popups) this.onPopup(popup);
  }

  private async prepareChild(target: AttachedTarget): Promise<void> {
    await Promise.all([
      enableFetch(target),
      ...(target.context.currentHooks?.prepareTarget?.(target) ?? []),
      target.resume(),
    ]);
  }

  private detached(sessionId: string): void {
    const target = this.bySession.get(sessionId);
    this.bySession.delete(sessionId);
    this.chromium.client.forget(sessionId);
    if (!target) return;
    target.context.targets.delete(target);
    if (target.info.type === 'page') this.onTargetGone(target.info.targetId);
  }
}
