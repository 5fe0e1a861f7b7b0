import type http from 'node:http';
import type https from 'node:https';
import type { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { AuthCache, Credentials } from './auth-cache.ts';
import type { NetErrorName } from './net-error.ts';
import type { ProtocolHandlers } from './protocol-handlers.ts';
import type { RequestFlow } from './request-flow.ts';

/** What `net` needs of the session a request goes through. */
export interface NetWorld {
  readonly flow: RequestFlow;
  readonly handlers: ProtocolHandlers;
  readonly auth: AuthCache;
  readonly agents: { readonly http: http.Agent; readonly https: https.Agent };
  nextRequestId(): number;
  userAgent(): string;
  acceptLanguages(): string;
  /** The Cookie header for a URL; empty when there is none. */
  cookieHeader(url: URL): Promise<string>;
  /** Stores what a response's Set-Cookie headers say. */
  saveCookies(url: URL, setCookieHeaders: readonly string[]): Promise<void>;
  /**
   * How an https server's certificate is to be judged: `usual` lets Node do it, `accepted` was judged already.
   * A name is the refusal.
   */
  judgeServer(url: URL): Promise<'usual' | 'accepted' | NetErrorName>;
}

/** One request of `net`, as the app asked for it. */
export interface NetRequest {
  readonly url: string;
  readonly method: string;
  /** By lower-case name; the name as written and the value. */
  readonly headers: ReadonlyMap<
    string,
    { readonly name: string; readonly value: string | readonly string[] }
  >;
  readonly body: Buffer | ReadableStream<Uint8Array> | Readable | undefined;
  /** Whether the session's cookies go with it and what it sets is kept. */
  readonly usesCookies: boolean;
  /** Whether passwords the session knows may be used. */
  readonly usesCredentials: boolean;
  readonly bypassCustomProtocolHandlers: boolean;
}

/** The head of an answer as `net` shows it. */
export interface NetResponseHead {
  readonly url: string;
  readonly statusCode: number;
  readonly statusMessage: string;
  readonly httpVersion: string;
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[];
}

/** What the app is told of its request. */
export interface NetCallbacks {
  /** Undefined follows; a text ends the request with an Error that says so. */
  onRedirect(
    statusCode: number,
    method: string,
    url: string,
    headers: Record<string, string[]>,
  ): string | undefined;
  onResponse(head: NetResponseHead, body: Readable): void;
  onError(error: Error): void;
  onLogin(authInfo: Electron.AuthInfo): Promise<Credentials | undefined>;
}
