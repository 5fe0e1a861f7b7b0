import type { IncomingMessage, Server } from 'node:http';
import type { CallbackListener, CallbackReceiver } from '../../ports/callback.ts';
import { isLoopbackHost } from '../../../shared/salesforce-host.ts';
import { assertNever } from '../../../shared/result.ts';
import { bind, closeAll, createLoopbackServer, replyPlainly } from './loopback-server.ts';
import { words } from '../../text/words.ts';

type Listening = Awaited<ReturnType<CallbackListener['listen']>>;

/** Longer than any answer of Salesforce; a code and a state are a few hundred characters. */
const LONGEST_TARGET = 8 * 1024;

/**
 * The callback listener of RFC 8252 7.3: loopback addresses only, open for one sign-in only. It answers every
 * request itself with plain text, never with anything that came in a request, and logs nothing: the request target
 * holds the code.
 */
export function createLoopbackListener(): CallbackListener {
  return { listen };
}

async function listen(callbackUrl: string, receiver: CallbackReceiver): Promise<Listening> {
  const target = readCallbackUrl(callbackUrl);
  if (target === null) return { kind: 'invalid' };
  const servers: Server[] = [];
  for (const address of target.addresses) {
    const server = createCallbackServer(target, receiver);
    const outcome = await bind(server, target.port, address);
    if (outcome === 'listening') servers.push(server);
    // A computer without IPv6 has no `::1` for anyone else to sit on either.
    else if (outcome === 'no-address' && servers.length > 0) continue;
    else {
      await closeAll(servers);
      return { kind: 'busy', port: target.port };
    }
  }
  return { kind: 'listening', close: () => closeAll(servers) };
}

interface Target {
  /** Loopback addresses to bind: both families for a name, as a browser may try either. */
  readonly addresses: readonly string[];
  readonly port: number;
  /** What the Host header must be. */
  readonly host: string;
  readonly path: string;
}

function readCallbackUrl(text: string): Target | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' || url.port === '' || url.port === '0' || url.username !== '') return null;
  if (!isLoopbackHost(url.hostname)) return null;
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const isName = !/^[\d.]+$|:/.test(literal);
  return {
    // Whoever holds the other family of a name would get the code (RFC 8252 8.3), so we hold both or neither.
    addresses: isName ? ['127.0.0.1', '::1'] : [literal],
    port: Number(url.port),
    host: url.host,
    path: url.pathname,
  };
}

function createCallbackServer(target: Target, receiver: CallbackReceiver): Server {
  return createLoopbackServer((request, response) => {
    replyPlainly(response, ...withSentence(judge(request, target, receiver)));
    request.resume();
  });
}

type Judgement = 200 | 400 | 404 | 405 | 409 | 414;

function judge(request: IncomingMessage, target: Target, receiver: CallbackReceiver): Judgement {
  const asked = request.url ?? '';
  if (request.method !== 'GET') return 405;
  if (asked.length > LONGEST_TARGET) return 414;
  // DNS rebinding: a page whose own name now resolves to 127.0.0.1 sends that name here.
  if (request.headers.host?.toLowerCase() !== target.host) return 400;
  if (asked.split('?', 1)[0] !== target.path) return 404;
  const verdict = receiver.receive(`http://${target.host}${asked}`);
  switch (verdict) {
    case 'accepted':
      return 200;
    case 'ignored':
      return 400;
    case 'repeated':
      return 409;
    default:
      return assertNever(verdict);
  }
}

const sentences = (): Readonly<Record<Judgement, string>> => ({
  200: words().callback.done,
  400: words().callback.notAwaited,
  404: words().callback.nothing,
  405: words().callback.fromSalesforceOnly,
  409: words().callback.answeredAlready,
  414: words().callback.tooLong,
});

const withSentence = (status: Judgement) => [status, sentences()[status]] as const;
