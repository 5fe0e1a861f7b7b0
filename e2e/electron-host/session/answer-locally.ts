import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { fileURLToPath } from 'node:url';
import type { HttpAnswer } from './http-hop.ts';
import { mimeTypeOf } from './mime-type.ts';
import { NetError, toNetError } from './net-error.ts';
import type { NetWorld } from './net-world.ts';
import { answerWith } from './protocol-handlers.ts';

/** One request of `net` that may not need the network. */
export interface LocalRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | ReadableStream<Uint8Array> | Readable | null;
}

/**
 * Answers what the app's own handlers or the file system answer, and addresses that hold it themselves; undefined for http and https.
 *
 * @param bypassHandlers leave handlers out: the built-in schemes are then served as usual, others are unknown
 */
export async function answerLocally(
  world: Pick<NetWorld, 'handlers'>,
  bypassHandlers: boolean,
  request: LocalRequest,
): Promise<HttpAnswer | undefined> {
  const handler = bypassHandlers ? undefined : world.handlers.for(request.url);
  if (handler) {
    const { body } = request;
    const webBody = body instanceof Readable ? Readable.toWeb(body) : body;
    const answer = await answerWith(handler, { ...request, body: webBody });
    if (!answer.ok) throw new NetError(answer.error);
    return {
      statusCode: answer.status,
      statusMessage: answer.statusText,
      httpVersion: '1.1',
      rawHeaders: answer.headers.flat(),
      body: answer.body === null ? Readable.from([]) : Readable.fromWeb(answer.body),
    };
  }
  const scheme = request.url.slice(0, request.url.indexOf(':')).toLowerCase();
  if (scheme === 'http' || scheme === 'https') return undefined;
  if (scheme === 'file') return answerFile(request.url);
  if (scheme === 'data') return answerData(request.url);
  throw new NetError('ERR_UNKNOWN_URL_SCHEME');
}

/** Node reads such an address as Chromium does. */
async function answerData(url: string): Promise<HttpAnswer> {
  const response = await fetch(url).catch(() => {
    throw new NetError('ERR_INVALID_URL');
  });
  return {
    statusCode: 200,
    statusMessage: 'OK',
    httpVersion: '1.1',
    rawHeaders: ['Content-Type', response.headers.get('content-type') ?? 'text/plain'],
    body: Readable.from([Buffer.from(await response.arrayBuffer())]),
  };
}

async function answerFile(url: string): Promise<HttpAnswer> {
  let file: string;
  try {
    file = fileURLToPath(url);
  } catch {
    throw new NetError('ERR_INVALID_URL');
  }
  try {
    const handle = await fs.promises.open(file);
    if ((await handle.stat()).isDirectory()) {
      await handle.close();
      throw new NetError('ERR_FILE_NOT_FOUND');
    }
    return {
      statusCode: 200,
      statusMessage: 'OK',
      httpVersion: '1.1',
      rawHeaders: ['Content-Type', mimeTypeOf(path.extname(file))],
      body: handle.createReadStream(),
    };
  } catch (error) {
    throw toNetError(error);
  }
}
