import type { ResourceType } from './web-request-filter.ts';

/** One request from its start to its end, redirects included, as webRequest's listeners are told of it. */
export interface RequestRecord {
  /** The same in every event of the request. */
  readonly id: number;
  /** As Electron shows it (`app://…`, not the URL Chromium loads in its place). Changes with a redirect. */
  url: string;
  method: string;
  readonly resourceType: ResourceType;
  referrer: string;
  /** What the request carries; undefined when it has no body. */
  uploadData: Electron.UploadData[] | undefined;
  /** Who asked: absent for `net` requests and for workers that no window owns. */
  readonly webContents?: Electron.WebContents;
  readonly frame?: Electron.WebFrameMain | null;
  /** The answer, once its head is there. */
  response: ResponseHead | undefined;
  /** Set when the host itself has ended the request, so that Chromium's own report of it is not told again. */
  ended: boolean;
}

/** The head of an answer. */
export interface ResponseHead {
  readonly statusCode: number;
  /** `HTTP/1.1 200 OK` */
  readonly statusLine: string;
  /** By the names the server wrote; a repeated header is one entry with several values. */
  readonly headers: Record<string, string[]>;
  readonly fromCache: boolean;
}

type Base = Pick<
  Electron.OnCompletedListenerDetails,
  | 'id'
  | 'url'
  | 'method'
  | 'webContentsId'
  | 'webContents'
  | 'frame'
  | 'resourceType'
  | 'referrer'
  | 'timestamp'
>;

/** What every listener is told. */
export function baseDetails(record: RequestRecord): Base {
  const { id, url, method, resourceType, referrer, webContents, frame } = record;
  return {
    id,
    url,
    method,
    timestamp: Date.now(),
    resourceType,
    referrer,
    ...(webContents ? { webContents, webContentsId: webContents.id } : {}),
    ...(frame === undefined ? {} : { frame }),
  };
}

/** What listeners of the answer are told besides; copied, so that a listener changes only its own. */
export function responseDetails(
  head: ResponseHead,
): Pick<Electron.OnCompletedListenerDetails, 'statusCode' | 'statusLine' | 'responseHeaders' | 'fromCache'> {
  return {
    fromCache: head.fromCache,
    statusLine: head.statusLine,
    statusCode: head.statusCode,
    responseHeaders: structuredClone(head.headers),
  };
}
