/** One request as the log keeps it: no query, no body, no header, so no secret either. */
interface LoggedRequest {
  readonly method: string;
  /** Host id: `login`, `test`, or an organization's domain. */
  readonly host: string;
  readonly path: string;
  /** The form's `grant_type`, where there was one. */
  readonly grantType: string | null;
  /** Milliseconds since the epoch, by the practice clock. */
  readonly at: number;
}

type RequestMatch = Partial<Pick<LoggedRequest, 'method' | 'host' | 'path' | 'grantType'>>;

export interface RequestLog {
  add(request: LoggedRequest): void;
  all(): readonly LoggedRequest[];
  count(match: RequestMatch): number;
  /** Resolves as soon as this many matching requests have come in, earlier ones included. */
  reached(match: RequestMatch, count: number): Promise<void>;
  clear(): void;
}

/** Older entries fall off, so that a long-running practice does not grow. */
const KEPT = 50_000;

export function createRequestLog(): RequestLog {
  const requests: LoggedRequest[] = [];
  const waiting = new Set<() => void>();
  const matches = (request: LoggedRequest, match: RequestMatch): boolean =>
    (match.method === undefined || match.method === request.method) &&
    (match.host === undefined || match.host === request.host) &&
    (match.path === undefined || match.path === request.path) &&
    (match.grantType === undefined || match.grantType === request.grantType);
  const count = (match: RequestMatch): number => requests.filter((one) => matches(one, match)).length;
  return {
    add: (request) => {
      requests.push(request);
      if (requests.length > KEPT) requests.shift();
      for (const check of waiting) check();
    },
    all: () => [...requests],
    count,
    reached: (match, wanted) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (count(match) < wanted) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    clear: () => {
      requests.length = 0;
    },
  };
}
