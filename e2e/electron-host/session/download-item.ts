import { EventEmitter } from 'node:events';
import path from 'node:path';
import { ElectronEvent } from '../electron-event.ts';

type DownloadState = ReturnType<Electron.DownloadItem['getState']>;

/** What is known of a download when it begins. */
export interface DownloadFacts {
  readonly url: string;
  readonly urlChain: readonly string[];
  readonly filename: string;
  readonly mimeType: string;
  readonly contentDisposition: string;
  /** 0 when the server did not say. */
  readonly totalBytes: number;
  readonly lastModified: string;
  readonly eTag: string;
  /** Empty when the app itself started it. */
  readonly initiatorOrigin: string;
  readonly hasUserGesture: boolean;
}

/** What carries the bytes: Chromium, or the host's own request. */
interface DownloadCarrier {
  cancel(): void;
  /** @throws Error when the carrier cannot */
  pause(): void;
  /** @throws Error when the carrier cannot */
  resume(): void;
}

/** One file on its way to the disk. */
export class HostDownloadItem extends EventEmitter implements Electron.DownloadItem {
  readonly #facts: DownloadFacts;
  readonly #carrier: DownloadCarrier;
  readonly #startMs = Date.now();
  #savePath = '';
  #dialogOptions: Electron.SaveDialogOptions = {};
  #state: DownloadState = 'progressing';
  #received = 0;
  #total: number;
  #endMs = 0;
  #isPaused = false;
  #isDestroyed = false;

  constructor(facts: DownloadFacts, carrier: DownloadCarrier) {
    super();
    this.#facts = facts;
    this.#carrier = carrier;
    this.#total = facts.totalBytes;
  }

  /** For the host: bytes have come. */
  static progress(item: HostDownloadItem, received: number, total: number): void {
    if (item.#state !== 'progressing') return;
    item.#received = received;
    item.#total = Math.max(total, item.#total);
    item.emit('updated', new ElectronEvent(), 'progressing');
  }

  /** For the host: it has ended, once and for all. */
  static finish(item: HostDownloadItem, state: Exclude<DownloadState, 'progressing'>): void {
    if (item.#state !== 'progressing') return;
    item.#state = state;
    item.#endMs = Date.now();
    item.emit('done', new ElectronEvent(), state);
  }

  /** For the host: a listener prevented it; what is still held of it is worthless. */
  static destroy(item: HostDownloadItem): void {
    item.#isDestroyed = true;
  }

  get savePath(): string {
    return this.getSavePath();
  }
  set savePath(value: string) {
    this.setSavePath(value);
  }

  setSavePath(value: string): void {
    this.#live();
    this.#savePath = value === '' ? '' : path.resolve(value);
  }
  getSavePath(): string {
    this.#live();
    return this.#savePath;
  }
  setSaveDialogOptions(options: Electron.SaveDialogOptions): void {
    this.#live();
    this.#dialogOptions = options;
  }
  getSaveDialogOptions(): Electron.SaveDialogOptions {
    this.#live();
    return this.#dialogOptions;
  }
  pause(): void {
    this.#live();
    this.#carrier.pause();
    this.#isPaused = true;
  }
  resume(): void {
    this.#live();
    this.#carrier.resume();
    this.#isPaused = false;
  }
  isPaused(): boolean {
    this.#live();
    return this.#isPaused;
  }
  canResume(): boolean {
    this.#live();
    return this.#isPaused;
  }
  cancel(): void {
    this.#live();
    if (this.#state !== 'progressing') return;
    this.#carrier.cancel();
    this.#received = 0;
    HostDownloadItem.finish(this, 'cancelled');
  }
  getURL(): string {
    this.#live();
    return this.#facts.url;
  }
  getURLChain(): string[] {
    this.#live();
    return [...this.#facts.urlChain];
  }
  getMimeType(): string {
    this.#live();
    return this.#facts.mimeType;
  }
  hasUserGesture(): boolean {
    this.#live();
    return this.#facts.hasUserGesture;
  }
  getInitiatorOrigin(): string {
    this.#live();
    return this.#facts.initiatorOrigin;
  }
  getFilename(): string {
    this.#live();
    return this.#facts.filename;
  }
  getTotalBytes(): number {
    this.#live();
    return this.#total;
  }
  getReceivedBytes(): number {
    this.#live();
    return this.#received;
  }
  getContentDisposition(): string {
    this.#live();
    return this.#facts.contentDisposition;
  }
  getState(): DownloadState {
    this.#live();
    return this.#state;
  }
  getCurrentBytesPerSecond(): number {
    this.#live();
    const seconds = (Date.now() - this.#startMs) / 1000;
    return this.#state === 'progressing' && seconds > 0 ? Math.round(this.#received / seconds) : 0;
  }
  getPercentComplete(): number {
    this.#live();
    if (this.#state === 'completed') return 100;
    return this.#total === 0 ? 0 : Math.floor((this.#received / this.#total) * 100);
  }
  getLastModifiedTime(): string {
    this.#live();
    return this.#facts.lastModified;
  }
  getETag(): string {
    this.#live();
    return this.#facts.eTag;
  }
  getStartTime(): number {
    this.#live();
    return this.#startMs / 1000;
  }
  getEndTime(): number {
    this.#live();
    return this.#endMs / 1000;
  }

  #live(): void {
    if (this.#isDestroyed) throw new Error('DownloadItem used after being destroyed');
  }
}
