import type { Result } from '../../shared/result.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as application/x-www-form-urlencoded, each value encoded alone. */
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** For the whole exchange, in milliseconds; default 15,000. */
  readonly timeoutMs?: number;
  /** The answer is abandoned past this many decoded bytes; default 1 MiB. */
  readonly maxBytes?: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Lower-case names; repeated headers joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Why there is no answer. */
export type HttpFailure =
  | {
      /** `dns`: no name server knows the host; `no-name-server`: none answered. */
      readonly kind: 'dns' | 'no-name-server' | 'refused' | 'reset' | 'timeout' | 'tls' | 'proxy' | 'other';
      readonly detail: string;
      /** False only when it is certain that the request never reached a server. */
      readonly mayHaveArrived: boolean;
      /** What a proxy answered instead of opening the way: 407 means that it wants a login. */
      readonly proxyStatus?: number;
    }
  | { readonly kind: 'too-large'; readonly detail: string; readonly mayHaveArrived: true };

/** Never follows a redirect, never retries, never throws for what a server or a network does. */
export interface Http {
  send(request: HttpRequest, signal?: AbortSignal): Promise<Result<HttpResponse, HttpFailure>>;
}
