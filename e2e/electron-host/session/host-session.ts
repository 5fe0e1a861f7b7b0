import { EventEmitter } from 'node:events';
import path from 'node:path';
import { ElectronEvent } from '../electron-event.ts';
import { clearSessionData, clearStorageData } from './clear-data.ts';
import { fetchThroughSession, type FetchInit } from './fetch-through-session.ts';
import { HostCookies } from './host-cookies.ts';
import { HostProtocol } from './host-protocol.ts';
import { HostWebRequest } from './host-web-request.ts';
import { PreloadScripts } from './preload-scripts.ts';
import { checkProxyConfig } from './proxy-mode.ts';
import { SessionCore } from './session-core.ts';
import type { SessionWorld } from './session-world.ts';
import { SpellChecker } from './spell-checker.ts';

type Implemented =
  | 'addWordToSpellCheckerDictionary'
  | 'listWordsInSpellCheckerDictionary'
  | 'removeWordFromSpellCheckerDictionary'
  | 'availableSpellCheckerLanguages'
  | 'clearAuthCache'
  | 'clearCache'
  | 'clearData'
  | 'clearHostResolverCache'
  | 'clearStorageData'
  | 'closeAllConnections'
  | 'cookies'
  | 'downloadURL'
  | 'fetch'
  | 'flushStorageData'
  | 'forceReloadProxyConfig'
  | 'getPreloadScripts'
  | 'getSpellCheckerLanguages'
  | 'getStoragePath'
  | 'getUserAgent'
  | 'isPersistent'
  | 'isSpellCheckerEnabled'
  | 'registerPreloadScript'
  | 'resolveProxy'
  | 'setCertificateVerifyProc'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setDownloadPath'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setProxy'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'setUserAgent'
  | 'spellCheckerEnabled'
  | 'storagePath'
  | 'unregisterPreloadScript'
  | 'webRequest';

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Electron.Session['setDevicePermissionHandler']>[0];
type DisplayHandler = Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0];
type VerifyProc = Parameters<Electron.Session['setCertificateVerifyProc']>[0];

/** Where a session keeps what survives; null for one in memory. */
export type StoragePath = string | null;

/** `Session`: one partition, as the app sees it. */
export class HostSession extends EventEmitter implements Pick<Electron.Session, Implemented> {
  readonly cookies: HostCookies;
  readonly protocol: HostProtocol;
  readonly webRequest: HostWebRequest;
  readonly #core: SessionCore;
  readonly #world: SessionWorld;
  readonly #storagePath: StoragePath;
  readonly #preloads = new PreloadScripts();
  readonly #spelling = new SpellChecker();
  #downloadFolder: string | undefined;

  constructor(partition: string, storagePath: StoragePath, world: SessionWorld) {
    super();
    this.#storagePath = storagePath;
    const ownFolder = { ...world, path: (name: 'userData' | 'downloads') => this.#path(name) };
    this.#world = world;
    this.#core = new SessionCore(partition, storagePath, ownFolder, {
      cookieChanged: (change) => HostCookies.tell(this.cookies, change),
      offerDownload: (item, contents, frame) => {
        const event = new ElectronEvent();
        this.emit('will-download', event, item, contents, frame);
        return !event.defaultPrevented;
      },
    });
    this.cookies = new HostCookies(this.#core.jar, () => this.#core.context.ready());
    this.protocol = new HostProtocol(this.#core.handlers);
    this.webRequest = new HostWebRequest(this.#core.listeners);
  }

  /** For the host: what is behind a session. */
  static coreOf(session: HostSession): SessionCore {
    return session.#core;
  }

  get storagePath(): StoragePath {
    return this.#storagePath;
  }
  getStoragePath(): StoragePath {
    return this.#storagePath;
  }
  isPersistent(): boolean {
    return this.#storagePath !== null;
  }

  getUserAgent(): string {
    return this.#core.userAgent.value;
  }
  setUserAgent(userAgent: string, acceptLanguages?: string): void {
    this.#core.userAgent.set(userAgent, acceptLanguages);
  }

  fetch(input: string | Request, init?: FetchInit): Promise<Response> {
    return fetchThroughSession(this.#core.net, (url) => this.#world.privileged.normalize(url), input, init);
  }
  downloadURL(url: string, options?: Electron.DownloadURLOptions): void {
    this.#core.ownDownloads.download(url, options, null);
  }
  setDownloadPath(folder: string): void {
    this.#downloadFolder = folder;
  }

  clearStorageData(options: Electron.ClearStorageDataOptions = {}): Promise<void> {
    return clearStorageData(this.#core, options);
  }
  clearData(options: Electron.ClearDataOptions = {}): Promise<void> {
    return clearSessionData(this.#core, options);
  }
  async clearCache(): Promise<void> {
    await this.#core.context.ready();
    await this.#core.storage.clearCache();
  }
  async clearAuthCache(): Promise<void> {
    this.#core.auth.clear();
    await this.closeAllConnections();
  }
  /** Neither Node nor a Chromium under DevTools keeps names that could be cleared. */
  clearHostResolverCache(): Promise<void> {
    return Promise.resolve();
  }
  /** Closes the host's own connections; Chromium's are beyond DevTools. */
  closeAllConnections(): Promise<void> {
    this.#core.agents.http.destroy();
    this.#core.agents.https.destroy();
    return Promise.resolve();
  }
  /** DOM storage is written by Chromium at its end. */
  flushStorageData(): void {
    return undefined;
  }

  resolveProxy(url: string): Promise<string> {
    return this.#world.resolveProxy(url);
  }
  async setProxy(config: Electron.ProxyConfig): Promise<void> {
    checkProxyConfig(config);
    const isDirect = (await this.resolveProxy('https://example.com/')) === 'DIRECT';
    if (config.mode === 'direct' && !isDirect)
      throw new Error('electron host: Session.setProxy away from the proxy of the start is not implemented');
  }
  forceReloadProxyConfig(): Promise<void> {
    return Promise.resolve();
  }

  setCertificateVerifyProc(proc: VerifyProc): void {
    this.#core.verifier.setProc(proc);
  }
  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#core.permissions.setRequestHandler(handler);
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#core.permissions.setCheckHandler(handler);
  }
  /** There is no device in a Chromium under DevTools: none is ever permitted, whatever the handler says. */
  setDevicePermissionHandler(_handler: DeviceHandler): void {
    return undefined;
  }
  setDisplayMediaRequestHandler(
    handler: DisplayHandler,
    _options?: Electron.DisplayMediaRequestHandlerOpts,
  ): void {
    this.#core.permissions.setDisplayHandler(handler);
  }

  registerPreloadScript(script: Electron.PreloadScriptRegistration): string {
    return this.#preloads.register(script);
  }
  unregisterPreloadScript(id: string): void {
    this.#preloads.unregister(id);
  }
  getPreloadScripts(): Electron.PreloadScript[] {
    return this.#preloads.all();
  }

  get availableSpellCheckerLanguages(): string[] {
    return this.#spelling.available;
  }
  get spellCheckerEnabled(): boolean {
    return this.#spelling.isEnabled;
  }
  set spellCheckerEnabled(enabled: boolean) {
    this.#spelling.isEnabled = enabled;
  }
  isSpellCheckerEnabled(): boolean {
    return this.#spelling.isEnabled;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.#spelling.isEnabled = enable;
  }
  getSpellCheckerLanguages(): string[] {
    return this.#spelling.languages;
  }
  setSpellCheckerLanguages(languages: string[]): void {
    this.#spelling.choose(languages);
  }
  addWordToSpellCheckerDictionary(word: string): boolean {
    return this.#spelling.addWord(word);
  }
  removeWordFromSpellCheckerDictionary(word: string): boolean {
    return this.#spelling.removeWord(word);
  }
  listWordsInSpellCheckerDictionary(): Promise<string[]> {
    return Promise.resolve(this.#spelling.ownWords);
  }

  #path(name: 'userData' | 'downloads'): string {
    return name === 'downloads' && this.#downloadFolder !== undefined
      ? path.resolve(this.#downloadFolder)
      : this.#world.path(name);
  }
}
