import type { CustomSchemes } from '../custom-schemes.ts';
import type { PausedRequest } from '../devtools/paused-request.ts';
import { headerOf } from './header-record.ts';
import type { RequestRecord } from './request-record.ts';
import { resourceTypeOf } from './web-request-filter.ts';

/** A held request as it is to leave: what `loadURL` asked for laid over what Chromium made. */
export interface LeavingRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  /** Undefined when there is no body, or none that DevTools shows (blobs, streams). */
  readonly body: Buffer | undefined;
  readonly uploadData: Electron.UploadData[] | undefined;
}

/** Reads method, headers and body of a held request. */
export function leavingRequest({ event: { request }, changes }: PausedRequest): LeavingRequest {
  const headers = changes.headers
    ? Object.fromEntries(changes.headers.map(({ name, value }) => [name, value]))
    : { ...request.headers };
  const given = changes.postData === undefined ? undefined : [Buffer.from(changes.postData, 'base64')];
  const parts =
    given ?? (request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  const hasBody = parts.length > 0 || request.hasPostData === true;
  return {
    method: changes.method ?? request.method,
    headers,
    body: hasBody ? Buffer.concat(parts) : undefined,
    uploadData: parts.length > 0 ? parts.map((bytes) => ({ type: 'rawData', bytes })) : undefined,
  };
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
  of(paused: PausedRequest, leaving: LeavingRequest): RequestRecord {
    const { event, target } = paused;
    const key = keyOf(target.session.id, event.networkId ?? event.requestId);
    const url = this.schemes.toElectron(event.request.url + (event.request.urlFragment ?? ''));
    const { method, uploadData } = leaving;
    const known = this.records.get(key);
    if (known) return Object.assign(known, { url, method, uploadData });
    const owner = target.owner;
    const isMainFrame = owner?.isMainFrame(event.frameId) ?? false;
    const record: RequestRecord = {
      id: this.nextId(),
      url,
      method,
      resourceType: resourceTypeOf(event.resourceType, isMainFrame),
      referrer: this.schemes.toElectron(headerOf(leaving.headers, 'referer')),
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
