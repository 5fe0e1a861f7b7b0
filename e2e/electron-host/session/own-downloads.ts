import fs from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { downloadFilename } from './download-filename.ts';
import { HostDownloadItem, type DownloadFacts } from './download-item.ts';
import { headerOf } from './header-record.ts';
import { loadUrl } from './load-url.ts';
import type { NetRequest, NetResponseHead, NetWorld } from './net-world.ts';
import { placeFor, type OfferDownload } from './offer-download.ts';
import { rawHeaderLists } from './raw-headers.ts';

/** The downloads an app asks for (`downloadURL`): the host fetches them itself, through the session. */
export class OwnDownloads {
  private readonly net: NetWorld;
  private readonly offer: OfferDownload;
  private readonly folder: () => string;

  constructor(net: NetWorld, offer: OfferDownload, folder: () => string) {
    this.net = net;
    this.offer = offer;
    this.folder = folder;
  }

  /**
   * Starts one.
   *
   * @throws TypeError in Electron's words for headers that are no object
   */
  download(
    url: string,
    options: Electron.DownloadURLOptions | undefined,
    contents: Electron.WebContents | null,
  ): void {
    const given: unknown = options?.headers ?? {};
    if (typeof given !== 'object' || given === null)
      throw new TypeError('Invalid value for headers - must be an object');
    const abort = new AbortController();
    const request: NetRequest = {
      url: URL.canParse(url) ? new URL(url).href : url,
      method: 'GET',
      headers: new Map(
        Object.entries(given).map(([name, value]) => [name.toLowerCase(), { name, value: String(value) }]),
      ),
      body: undefined,
      usesCookies: true,
      usesCredentials: true,
      bypassCustomProtocolHandlers: false,
    };
    const chain = [request.url];
    void loadUrl(
      this.net,
      request,
      {
        onRedirect: (_status, _method, next) => {
          chain.push(next);
          return undefined;
        },
        onResponse: (head, body) => {
          const failed = head.statusCode >= 400;
          const item = this.offerOwn(factsOf(head, chain, failed), abort, body, contents);
          if (!item) return;
          if (failed) {
            body.destroy();
            setImmediate(() => HostDownloadItem.finish(item, 'interrupted'));
          } else void this.write(item, body);
        },
        onError: () => {
          const facts = factsOf(
            { url, statusCode: 0, statusMessage: '', httpVersion: '1.1', rawHeaders: [] },
            chain,
            true,
          );
          const item = this.offerOwn(facts, abort, undefined, contents);
          if (item) setImmediate(() => HostDownloadItem.finish(item, 'interrupted'));
        },
        onLogin: () => Promise.resolve(undefined),
      },
      abort.signal,
    );
  }

  private offerOwn(
    facts: DownloadFacts,
    abort: AbortController,
    body: Readable | undefined,
    contents: Electron.WebContents | null,
  ): HostDownloadItem | undefined {
    const item = new HostDownloadItem(facts, {
      cancel: () => abort.abort(),
      pause: () => body?.pause(),
      resume: () => body?.resume(),
    });
    if (this.offer(item, contents, null)) return item;
    abort.abort();
    setImmediate(() => HostDownloadItem.destroy(item));
    return undefined;
  }

  private async write(item: HostDownloadItem, body: Readable): Promise<void> {
    // A listener may name the place in the same turn, after its await of the event.
    await new Promise((resolve) => setImmediate(resolve));
    if (item.getState() !== 'progressing') return;
    const target = placeFor(item, this.folder);
    let received = 0;
    body.on('data', (chunk: Buffer) => {
      received += chunk.length;
      HostDownloadItem.progress(item, received, 0);
    });
    try {
      fs.mkdirSync(path.dirname(target), { recursive: true });
      await pipeline(body, fs.createWriteStream(target));
      HostDownloadItem.finish(item, 'completed');
    } catch {
      fs.rmSync(target, { force: true });
      HostDownloadItem.finish(item, 'interrupted');
    }
  }
}

function factsOf(head: NetResponseHead, chain: readonly string[], failed: boolean): DownloadFacts {
  const headers = rawHeaderLists(head.rawHeaders);
  const mimeType = headerOf(headers, 'content-type').split(';')[0]?.trim() ?? '';
  const contentDisposition = headerOf(headers, 'content-disposition');
  return {
    // The URL asked for, as Chromium shows it for a custom scheme; the chain has the rest.
    url: chain.at(-1) ?? head.url,
    urlChain: chain,
    filename: downloadFilename(contentDisposition, head.url, mimeType),
    mimeType,
    contentDisposition,
    totalBytes: failed ? 0 : Number(headerOf(headers, 'content-length')) || 0,
    lastModified: headerOf(headers, 'last-modified'),
    eTag: headerOf(headers, 'etag'),
    initiatorOrigin: '',
    hasUserGesture: false,
  };
}
