import type { CustomSchemes } from '../custom-schemes.ts';
import type { PausedRequest } from '../devtools/paused-request.ts';
import type { Protocol } from '../devtools/protocol.ts';
import { headerOf } from './header-record.ts';
import type { RequestRecord } from './request-record.ts';
import { resourceTypeOf } from './web-request-filter.ts';

/** The bytes of a held request's body; undefined when it has none (or DevTools shows none: blobs, streams). */
export function bodyOf(request: Protocol.Network.Request): Buffer | undefined {
  const entries = request.postDataEntries ?? [];
  const parts = entries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  if (parts.length > 0) return Buffer.concat(parts);
  return request.hasPostData === true ? Buffer.alloc(0) : undefined;
}

function uploadDataOf(request: Protocol.Network.Request): Electron.UploadData[] | undefined {
  const entries = request.postDataEntries ?? [];
  if (entries.length === 0) return undefined;
  return entries.map(({ bytes }) => ({ type: 'rawData', bytes: Buffer.from(bytes ?? '', 'base64') }));
}

/** The records of the pages' requests of one session, from their first pause to their end. */
export class PageRequestRecords {
  private readonly records = new Map<string, RequestRecord>();
  private readonly schemes: CustomSchemes;
  private readonly nextId: () => number;

  /** @param nextId gives each request of the whole app its number */
  constructor(schemes: CustomSchemes, nextId: () => number) {
    this.schemes = schemes;
    this.nextId = nextId;
  }

  /** The record of a held request; a redirected one keeps its record and takes the new URL. */
  of(paused: PausedRequest): RequestRecord {
    const { event, target } = paused;
    const key = keyOf(target.session.id, event.networkId ?? event.requestId);
    const url = this.schemes.toElectron(event.request.url + (event.request.urlFragment ?? ''));
    const uploadData = uploadDataOf(event.request);
    const known = this.records.get(key);
    if (known) {
      known.url = url;
      known.method = event.request.method;
      known.uploadData = uploadData;
      return known;
    }
    const owner = target.owner;
    const isMainFrame = owner?.isMainFrame(event.frameId) ?? false;
    const record: RequestRecord = {
      id: this.nextId(),
      url,
      method: event.request.method,
      resourceType: resourceTypeOf(event.resourceType, isMainFrame),
      referrer: this.schemes.toElectron(headerOf(event.request.headers, 'referer')),
      uploadData,
      ...(owner ? { webContents: owner.electron, frame: owner.frame(event.frameId) } : {}),
      response: undefined,
      ended: false,
    };
    this.records.set(key, record);
    return record;
  }

  /** Forgets a request that Chromium says has ended, and gives its record back if it was ever held. */
  take(sessionId: string | undefined, networkId: string): RequestRecord | undefined {
    const key = keyOf(sessionId, networkId);
    const record = this.records.get(key);
    this.records.delete(key);
    return record;
  }
}

const keyOf = (sessionId: string | undefined, networkId: string): string => `${sessionId ?? ''} ${networkId}`;
