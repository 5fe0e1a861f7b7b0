import type { ReadableStream } from 'node:stream/web';

/** Reads a body to its end; undefined when it broke off on the way. */
export async function readWhole(body: ReadableStream<Uint8Array> | null): Promise<Buffer | undefined> {
  if (body === null) return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of body) chunks.push(Buffer.from(chunk));
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}
