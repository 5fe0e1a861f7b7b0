import type { IncomingMessage } from 'node:http';
import type { PracticeHost } from '../hosts.ts';

/** No client has a reason to send more; a larger body is cut off. Bytes. */
const MAX_BODY = 1_000_000;

/** A request, read to its end and taken apart. */
export interface PracticeRequest {
  readonly method: string;
  readonly host: PracticeHost;
  /** Doubled slashes collapsed: the Salesforce CLI asks for `//services/data`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies: ReadonlyMap<string, string>;
  /** Fields of an urlencoded or multipart body; empty for any other body. */
  readonly form: URLSearchParams;
  /** The body as text, for SOAP. */
  readonly body: string;
}

async function readBody(message: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    // An IncomingMessage without an encoding yields Buffers only.
    const piece = chunk as Buffer;
    size += piece.length;
    if (size > MAX_BODY) break;
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}

/**
 * The fields of a form body.
 *
 * Salesforce's token endpoint reads urlencoded bodies, and multipart ones too: the CLI's device flow sent
 * those (salesforce.md 1). Anything else has no fields, hence `unsupported_grant_type` for a JSON body.
 */
async function parseForm(body: Buffer<ArrayBuffer>, contentType: string): Promise<URLSearchParams> {
  if (contentType.startsWith('multipart/form-data')) {
    const parsed = await new Response(body, { headers: { 'content-type': contentType } })
      .formData()
      .catch(() => new FormData());
    const fields = [...parsed.entries()].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    return new URLSearchParams(fields);
  }
  return contentType.startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(body.toString('utf8'))
    : new URLSearchParams();
}

function parseCookies(header: string | undefined): ReadonlyMap<string, string> {
  const pairs = (header ?? '').split(';').flatMap((part): [string, string][] => {
    const at = part.indexOf('=');
    return at < 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]];
  });
  return new Map(pairs);
}

/** Reads one request to its end. */
export async function readPracticeRequest(
  message: IncomingMessage,
  host: PracticeHost,
): Promise<PracticeRequest> {
  const target = message.url ?? '/';
  const cut = target.indexOf('?');
  const path = (cut < 0 ? target : target.slice(0, cut)).replace(/\/{2,}/g, '/');
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
  const body = await readBody(message);
  return {
    method: message.method ?? 'GET',
    host,
    path,
    query: new URLSearchParams(cut < 0 ? '' : target.slice(cut + 1)),
    headers,
    cookies: parseCookies(headers['cookie']),
    form: await parseForm(body, headers['content-type'] ?? ''),
    body: body.toString('utf8'),
  };
}
