import { EventEmitter } from 'node:events';
import { ElectronEvent } from '../electron-event.ts';
import type { AppLocation } from '../launch/app-location.ts';
import { runtime, type Lifecycle } from '../runtime.ts';
import { AppPaths } from './app-paths.ts';
import { HostCommandLine } from './host-command-line.ts';
import { QuitSequence } from './quit-sequence.ts';
import { endProcess } from './end-process.ts';

type Implemented =
  | 'name'
  | 'commandLine'
  | 'isPackaged'
  | 'userAgentFallback'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'getLocaleCountryCode'
  | 'isReady'
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'relaunch'
  | 'focus'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'setAppUserModelId'
  | 'setAboutPanelOptions'
  | 'showAboutPanel'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock';

/** The single-instance lock, which lives in shell/. */
export interface InstanceLock {
  request(additionalData: unknown): boolean;
  has(): boolean;
  release(): void;
}

/** `app`. */
export class HostApp extends EventEmitter implements Pick<Electron.App, Implemented>, Lifecycle {
  readonly commandLine = new HostCommandLine(runtime.switches);
  readonly isPackaged = false;
  userAgentFallback = '';
  /** Set by the assembly. */
  lock: InstanceLock | null = null;
  private appName = 'Electron';
  private version: string;
  private appPath = '';
  private ready = false;
  private aboutPanel: Electron.AboutPanelOptionsOptions = {};
  private readonly readiness = Promise.withResolvers<undefined>();
  private readonly paths: AppPaths;
  private readonly sequence: QuitSequence;

  constructor(electronVersion: string, executable: string) {
    super();
    this.version = electronVersion;
    this.paths = new AppPaths(() => this.appName, executable);
    this.sequence = new QuitSequence({
      emit: (name, ...args) => this.emit(name, ...args),
      listenerCount: (name) => this.listenerCount(name),
      windows: () => [...runtime.windows.values()],
      end: endProcess,
    });
    runtime.lifecycle = this;
    runtime.emitter = this;
    const profile = runtime.switches.get('user-data-dir');
    if (profile !== '') this.paths.set('userData', profile);
  }

  /** Takes the app's own name, version and path, before its code runs. */
  adopt(location: AppLocation): void {
    if (location.name !== undefined) this.setName(location.name);
    if (location.version !== undefined) this.version = location.version;
    this.appPath = location.appPath;
    runtime.appPath = location.appPath;
  }

  /** Chromium is up: `ready` is told through the instance's own `emit`, which test drivers replace. */
  becomeReady(userAgent: string): void {
    this.ready = true;
    runtime.isReady = true;
    this.userAgentFallback ||= userAgent;
    this.emit('will-finish-launching');
    this.readiness.resolve(undefined);
    this.emit('ready', new ElectronEvent(), {});
  }

  get name(): string {
    return this.appName;
  }
  set name(name: string) {
    this.appName = name;
    runtime.appName = this.appName;
  }
  getName(): string {
    return this.appName;
  }
  setName(name: string): void {
    this.name = name;
  }
  getVersion(): string {
    return this.version;
  }
  getAppPath(): string {
    return this.appPath;
  }
  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    return this.paths.get(name);
  }
  setPath(name: string, value: string): void {
    this.paths.set(name, value);
  }

  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || 'en-US';
  }
  getSystemLocale(): string {
    return (process.env['LANG'] ?? 'en-US').split('.')[0]?.replace('_', '-') ?? 'en-US';
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getSystemLocale()];
  }
  getLocaleCountryCode(): string {
    return this.getSystemLocale().split('-')[1] ?? '';
  }

  isReady(): boolean {
    return this.ready;
  }
  whenReady(): Promise<void> {
    return this.readiness.promise;
  }
  quit(): void {
    this.sequence.quit();
  }
  exit(exitCode = 0): void {
    this.sequence.exit(exitCode);
  }
  relaunch(): void {
    throw new Error('electron host: App.relaunch is not implemented');
  }
  focus(): void {
    const [first] = runtime.windows.values();
    first?.focus();
  }

  enableSandbox(): void {
    if (this.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    // Pages of the host are Chromium's own and always sandboxed.
  }
  disableHardwareAcceleration(): void {
    if (this.ready)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
    this.commandLine.appendSwitch('disable-gpu');
  }
  setAppUserModelId(_id: string): void {
    // Windows only, there and here.
  }
  setAboutPanelOptions(options: Electron.AboutPanelOptionsOptions): void {
    this.aboutPanel = options;
  }
  showAboutPanel(): void {
    this.emit('-about-panel-shown', this.aboutPanel);
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    return this.instanceLock.request(additionalData ?? null);
  }
  hasSingleInstanceLock(): boolean {
    return this.instanceLock.has();
  }
  releaseSingleInstanceLock(): void {
    this.instanceLock.release();
  }
  private get instanceLock(): InstanceLock {
    if (!this.lock) throw new Error('electron host: App.requestSingleInstanceLock is not implemented');
    return this.lock;
  }

  windowClosed(): void {
    this.sequence.windowClosed();
  }
  closeCancelled(): void {
    this.sequence.closeCancelled();
  }
}
