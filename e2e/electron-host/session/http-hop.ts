import http from 'node:http';
import https from 'node:https';
import { pipeline, Readable, type Transform } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import zlib from 'node:zlib';
import { NetError, toNetError } from './net-error.ts';

/** One exchange with one server. */
interface HttpHop {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | ReadableStream<Uint8Array> | Readable | undefined;
  readonly agents: { readonly http: http.Agent; readonly https: https.Agent };
  /** False only when the certificate was judged already. */
  readonly rejectUnauthorized: boolean;
  readonly signal: AbortSignal;
}

/** The answer: its body is no longer compressed, and ends with a NetError when it breaks off. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly statusMessage: string;
  readonly httpVersion: string;
  readonly rawHeaders: readonly string[];
  readonly body: Readable;
}

/** Sends one request and waits for the head of its answer. Rejects with NetError. */
export function sendHttp(hop: HttpHop): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const request = makeRequest(hop);
    request.once('error', (error) => reject(toNetError(error)));
    request.once('response', (response) => {
      // Once there is an answer, a broken connection is an error of its body.
      request.on('error', () => undefined);
      resolve({
        statusCode: response.statusCode ?? 0,
        statusMessage: response.statusMessage ?? '',
        httpVersion: response.httpVersion,
        rawHeaders: response.rawHeaders,
        body: decodedBody(response, hop.method),
      });
    });
    if (hop.body === undefined) request.end();
    else if (Buffer.isBuffer(hop.body)) request.end(hop.body);
    else {
      const source = hop.body instanceof Readable ? hop.body : Readable.fromWeb(hop.body);
      pipeline(source, request, (error) => {
        if (error) request.destroy(error);
      });
    }
  });
}

function makeRequest(hop: HttpHop): http.ClientRequest {
  const { url, method, headers, signal } = hop;
  const bare = new URL(url.href);
  bare.username = '';
  bare.password = '';
  if (url.protocol === 'http:')
    return http.request(bare, { method, headers, signal, agent: hop.agents.http });
  const { rejectUnauthorized } = hop;
  return https.request(bare, { method, headers, signal, agent: hop.agents.https, rejectUnauthorized });
}

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  deflate: () => zlib.createInflate(),
  br: () => zlib.createBrotliDecompress(),
  zstd: () => zlib.createZstdDecompress(),
};

function decodedBody(response: http.IncomingMessage, method: string): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const hasBody = method !== 'HEAD' && ![204, 304].includes(response.statusCode ?? 0);
  const decoder = hasBody ? DECODERS[encoding]?.() : undefined;
  if (decoder) {
    pipeline(response, decoder, () => undefined);
    return inChromiumsWords(decoder, response);
  }
  return inChromiumsWords(response, response);
}

/** A body whose error, should it break off, is Chromium's for how its length was announced. */
function inChromiumsWords(source: Readable, response: http.IncomingMessage): Readable {
  const output = new Readable({
    read() {
      source.resume();
    },
    destroy(error, done) {
      source.destroy();
      done(error);
    },
  });
  source.on('data', (chunk: Buffer) => {
    if (!output.push(chunk)) source.pause();
  });
  source.once('end', () => output.push(null));
  source.once('error', (error) => {
    output.destroy(response.complete ? toNetError(error) : breakOf(response));
  });
  source.once('close', () => {
    if (!source.readableEnded && !output.destroyed) output.destroy(breakOf(response));
  });
  source.pause();
  return output;
}

function breakOf(response: http.IncomingMessage): NetError {
  if (response.headers['content-length'] !== undefined) return new NetError('ERR_CONTENT_LENGTH_MISMATCH');
  if (response.headers['transfer-encoding'] === 'chunked')
    return new NetError('ERR_INCOMPLETE_CHUNKED_ENCODING');
  return new NetError('ERR_CONNECTION_RESET');
}
