import http from 'node:http';
import https from 'node:https';
import type { AttachedTarget } from '../devtools/attached-target.ts';
import { BrowserContext } from '../devtools/browser-context.ts';
import type { ContextHooks } from '../devtools/context-hooks.ts';
import { ignoreGone } from '../devtools/devtools-error.ts';
import type { PausedRequest } from '../devtools/paused-request.ts';
import type { Protocol } from '../devtools/protocol.ts';
import { AuthCache } from './auth-cache.ts';
import { CertificateVerifier } from './certificate-verifier.ts';
import type { CookieChange } from './cookie-changes.ts';
import { CookieFile } from './cookie-file.ts';
import { CookieJar } from './cookie-jar.ts';
import { DevToolsCookieStore } from './devtools-cookie-store.ts';
import { fetchPatternsFor } from './fetch-patterns.ts';
import { makeNetWorld } from './make-net-world.ts';
import type { NetWorld } from './net-world.ts';
import type { OfferDownload } from './offer-download.ts';
import { OwnDownloads } from './own-downloads.ts';
import { PageDownloads } from './page-downloads.ts';
import { answerLogin } from './page-login.ts';
import { followNetwork } from './page-network.ts';
import { PageRequestRecords } from './page-request-record.ts';
import { PageRequests } from './page-requests.ts';
import { Permissions } from './permissions.ts';
import { ProtocolHandlers } from './protocol-handlers.ts';
import { RequestFlow } from './request-flow.ts';
import { RequestListeners } from './request-listeners.ts';
import { SessionStorage } from './session-storage.ts';
import type { SessionWorld } from './session-world.ts';
import { UserAgent } from './user-agent.ts';

/** What the session that stands before the app does for its core. */
export interface SessionFront {
  readonly offerDownload: OfferDownload;
  cookieChanged(change: CookieChange): void;
}

/**
 * Everything behind one `Session`: its browser context with what is done to the context's targets, its jar,
 * its listeners and handlers. The app sees none of it but through the session's own members.
 */
export class SessionCore implements ContextHooks {
  readonly context: BrowserContext;
  readonly jar: CookieJar;
  readonly listeners = new RequestListeners(() => this.refresh());
  readonly handlers: ProtocolHandlers;
  readonly auth = new AuthCache();
  readonly agents = {
    http: new http.Agent({ keepAlive: true }),
    https: new https.Agent({ keepAlive: true }),
  };
  readonly userAgent: UserAgent;
  readonly verifier: CertificateVerifier;
  readonly permissions: Permissions;
  readonly storage: SessionStorage;
  readonly net: NetWorld;
  readonly ownDownloads: OwnDownloads;
  private readonly world: SessionWorld;
  private readonly records: PageRequestRecords;
  private readonly flow = new RequestFlow(this.listeners);
  private readonly requests: PageRequests;
  private readonly pageDownloads: PageDownloads;
  private readonly loginAttempts = new Set<string>();
  private hasFilePages = false;

  /**
   * @param storagePath where the partition keeps what survives; null keeps nothing
   */
  constructor(partition: string, storagePath: string | null, world: SessionWorld, front: SessionFront) {
    this.world = world;
    const browser = (): Promise<Awaited<ReturnType<SessionWorld['browser']>>> => world.browser();
    this.context = new BrowserContext(partition, browser);
    this.jar = new CookieJar(
      new DevToolsCookieStore(this.context, browser),
      storagePath === null ? undefined : new CookieFile(storagePath),
      (change) => front.cookieChanged(change),
      () => Date.now() / 1000,
    );
    this.handlers = new ProtocolHandlers((scheme) => {
      if (!['http', 'https', 'file'].includes(scheme)) world.schemes.add(scheme);
    });
    this.userAgent = new UserAgent(this.context, () => world.defaultUserAgent());
    this.verifier = new CertificateVerifier(
      () => world.trustedKeys(),
      () => this.certificatesJudgedAnew(),
    );
    this.permissions = new Permissions(this.context, browser, world.schemes);
    this.storage = new SessionStorage(this.context, browser);
    this.records = new PageRequestRecords(world.schemes, () => world.nextRequestId());
    this.net = makeNetWorld(this, this.flow, world);
    this.ownDownloads = new OwnDownloads(this.net, front.offerDownload, () => world.path('downloads'));
    this.requests = new PageRequests({
      schemes: world.schemes,
      handlers: this.handlers,
      flow: this.flow,
      records: this.records,
      verifier: this.verifier,
      isCorsEnabled: (scheme) => world.privileged.isCorsEnabled(scheme),
    });
    this.pageDownloads = new PageDownloads(this.context, browser, {
      offer: front.offerDownload,
      headOf: (url) => this.requests.documentHeadOf(url),
      toElectron: (url) => world.schemes.toElectron(url),
      folder: () => world.path('downloads'),
    });
    this.context.useHooks(this);
  }

  async contextCreated(): Promise<void> {
    await Promise.all([this.jar.restore(), this.permissions.setDefaults(), this.pageDownloads.follow()]);
  }

  fetchPatterns(): Protocol.Fetch.RequestPattern[] {
    return fetchPatternsFor({ listeners: this.listeners, hasFilePages: this.hasFilePages });
  }

  prepareTarget(target: AttachedTarget): readonly Promise<unknown>[] {
    const { session } = target;
    followNetwork(target, {
      flow: this.flow,
      records: this.records,
      cookiesSet: () => void this.jar.sync().catch(ignoreGone),
    });
    const commands = [...this.userAgent.prepare(target), ...this.permissions.prepare(target)];
    // Pages have the Network domain from the core; their workers and foreign frames need it, too.
    if (target.info.type !== 'page') commands.push(session.send('Network.enable').catch(ignoreGone));
    if (this.verifier.isCustom) commands.push(judgeCertificates(target, true));
    return commands;
  }

  async requestPaused(paused: PausedRequest): Promise<void> {
    if (paused.isDocument) await this.documentPaused(paused);
    await this.requests.answer(paused);
  }

  authRequired(event: Protocol.Fetch.authRequiredPayload, target: AttachedTarget): Promise<void> {
    return answerLogin(event, target, this.loginAttempts, {
      auth: this.auth,
      toElectron: (url) => this.world.schemes.toElectron(url),
      tellApp: (...args) => this.world.tellApp('login', ...args),
    });
  }

  /** Writes what must survive the process, which is about to end. */
  async close(): Promise<void> {
    if (this.context.id === undefined && !this.context.isDefault) return;
    await this.context.ready();
    await this.jar.close();
  }

  private async documentPaused(paused: PausedRequest): Promise<void> {
    const { url } = paused.event.request;
    this.storage.visit(url);
    // A navigation is when cookies are likeliest to have changed.
    if (paused.isResponse) void this.jar.sync().catch(ignoreGone);
    if (this.hasFilePages || !url.startsWith('file:') || !paused.isMainFrame) return;
    this.hasFilePages = true;
    await this.context.refreshFetch();
  }

  private refresh(): void {
    void this.context.refreshFetch().catch(ignoreGone);
  }

  private certificatesJudgedAnew(): void {
    for (const target of this.context.targets) void judgeCertificates(target, this.verifier.isCustom);
  }
}

/** With an app's verifier in place Chromium accepts everything: what the verifier refuses never gets to it. */
function judgeCertificates(target: AttachedTarget, ignore: boolean): Promise<unknown> {
  return target.session.send('Security.setIgnoreCertificateErrors', { ignore }).catch(ignoreGone);
}
