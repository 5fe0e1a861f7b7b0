import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext } from '../devtools/browser-context.ts';
import type { Browser } from '../devtools/browser.ts';
import { ignoreGone } from '../devtools/devtools-error.ts';
import type { Protocol } from '../devtools/protocol.ts';
import { HostDownloadItem, type DownloadFacts } from './download-item.ts';
import { headerOf } from './header-record.ts';
import { mimeTypeOf } from './mime-type.ts';
import { placeFor, type OfferDownload } from './offer-download.ts';

/** What the downloads of a session's pages need besides. */
export interface PageDownloadWorld {
  readonly offer: OfferDownload;
  /** The head of the last document a page was sent from this URL, for a navigation that became a download. */
  headOf(url: string): Readonly<Record<string, readonly string[]>> | undefined;
  toElectron(url: string): string;
  folder(): string;
}

interface ChromiumDownload {
  readonly item: HostDownloadItem;
  readonly file: string;
}

/** The downloads that one session's pages begin, which Chromium carries. */
export class PageDownloads {
  private readonly context: BrowserContext;
  private readonly browser: () => Promise<Browser>;
  private readonly world: PageDownloadWorld;
  private readonly running = new Map<string, ChromiumDownload>();
  private arrivals: string | undefined;

  constructor(context: BrowserContext, browser: () => Promise<Browser>, world: PageDownloadWorld) {
    this.context = context;
    this.browser = browser;
    this.world = world;
  }

  /** Has Chromium put the context's downloads where the host can take them from. Once for each context. */
  async follow(): Promise<void> {
    const { root } = await this.browser();
    this.arrivals ??= fs.mkdtempSync(path.join(os.tmpdir(), 'electron-host-downloads-'));
    const folder = this.arrivals;
    process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
    root.on('Browser.downloadWillBegin', (event) => this.begun(event));
    root.on('Browser.downloadProgress', (event) => this.progressed(event));
    await root.send('Browser.setDownloadBehavior', {
      behavior: 'allowAndName',
      downloadPath: folder,
      eventsEnabled: true,
      ...(this.context.id === undefined ? {} : { browserContextId: this.context.id }),
    });
  }

  private begun(event: Protocol.Browser.downloadWillBeginPayload): void {
    const owners = [...this.context.targets].flatMap(({ owner }) => (owner ? [owner] : []));
    const owner = owners.find((one) => one.frame(event.frameId) !== null);
    // Every context's downloads are told on the one browser session.
    if (!owner || this.arrivals === undefined) return;
    const url = this.world.toElectron(event.url);
    const head = this.world.headOf(url) ?? {};
    const frame = owner.frame(event.frameId);
    const facts: DownloadFacts = {
      url,
      urlChain: [url],
      filename: path.basename(event.suggestedFilename),
      mimeType:
        headerOf(head, 'content-type').split(';')[0]?.trim() ||
        mimeTypeOf(path.extname(event.suggestedFilename)),
      contentDisposition: headerOf(head, 'content-disposition'),
      totalBytes: Number(headerOf(head, 'content-length')) || 0,
      lastModified: headerOf(head, 'last-modified'),
      eTag: headerOf(head, 'etag'),
      initiatorOrigin: frame?.origin ?? '',
      hasUserGesture: false,
    };
    const lacking = (): never => {
      throw new Error("electron host: DownloadItem.pause of a page's download is not implemented");
    };
    const cancel = (): void => this.cancelInChromium(event.guid);
    const item = new HostDownloadItem(facts, { cancel, pause: lacking, resume: lacking });
    this.running.set(event.guid, { item, file: path.join(this.arrivals, event.guid) });
    if (!this.world.offer(item, owner.electron, frame)) {
      this.running.delete(event.guid);
      cancel();
      setImmediate(() => HostDownloadItem.destroy(item));
    }
  }

  private progressed(event: Protocol.Browser.downloadProgressPayload): void {
    const download = this.running.get(event.guid);
    if (!download) return;
    const { item, file } = download;
    HostDownloadItem.progress(item, event.receivedBytes, event.totalBytes);
    if (event.state === 'inProgress') return;
    this.running.delete(event.guid);
    if (event.state === 'completed') this.deliver(item, file);
    else HostDownloadItem.finish(item, 'interrupted');
  }

  private deliver(item: HostDownloadItem, file: string): void {
    const target = placeFor(item, () => this.world.folder());
    try {
      fs.mkdirSync(path.dirname(target), { recursive: true });
      // A copy, for the arrivals' folder may be on another file system.
      fs.copyFileSync(file, target);
      fs.rmSync(file, { force: true });
      HostDownloadItem.finish(item, 'completed');
    } catch {
      HostDownloadItem.finish(item, 'interrupted');
    }
  }

  private cancelInChromium(guid: string): void {
    this.running.delete(guid);
    const { id } = this.context;
    void this.browser()
      .then(({ root }) =>
        root.send('Browser.cancelDownload', { guid, ...(id === undefined ? {} : { browserContextId: id }) }),
      )
      .catch(ignoreGone);
  }
}
