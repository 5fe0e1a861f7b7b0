import http from 'node:http';
import https from 'node:https';
import type { ProxyLogin } from '../../ports/proxy-logins.ts';

/** What a proxy said to a CONNECT: its status, and on 407 what it demands. */
export interface ProxyAnswer {
  readonly status: number;
  /** Of the Basic challenge; empty when it names none. */
  readonly realm: string;
  /** Lower case: `basic`, `ntlm`, `negotiate`, … */
  readonly schemes: readonly string[];
}

const PATIENCE_MS = 4000;

/**
 * Asks a proxy for the way to a host and gives it back unused. Node's own tunnel keeps the headers of a refusal to
 * itself, and the realm is among them. Null when the proxy does not answer.
 */
export function askProxy(
  proxyUrl: string,
  host: string,
  login: ProxyLogin | null,
): Promise<ProxyAnswer | null> {
  const { protocol, hostname, port } = new URL(proxyUrl);
  const { promise, resolve } = Promise.withResolvers<ProxyAnswer | null>();
  const request = (protocol === 'https:' ? https : http).request({
    method: 'CONNECT',
    // No agent: this connection is nobody else's.
    agent: false,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
    path: `${host}:443`,
    timeout: PATIENCE_MS,
    headers: {
      host: `${host}:443`,
      ...(login === null ? {} : { 'proxy-authorization': basic(login) }),
    },
  });
  const answered = (response: http.IncomingMessage): void => {
    const demands = response.headers['proxy-authenticate'] ?? [];
    resolve({ status: response.statusCode ?? 0, ...readChallenges([demands].flat()) });
    request.destroy();
  };
  request.on('connect', answered);
  request.on('response', answered);
  request.on('timeout', () => request.destroy());
  request.on('error', () => resolve(null));
  request.on('close', () => resolve(null));
  request.end();
  return promise;
}

const basic = ({ username, password }: ProxyLogin): string =>
  `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;

/** Reads Proxy-Authenticate headers (RFC 9110, 11.7.1), each with one challenge or several. */
export function readChallenges(headers: readonly string[]): Pick<ProxyAnswer, 'realm' | 'schemes'> {
  const all = headers.join(', ');
  const schemes = [...all.matchAll(/(?:^|,)\s*([a-z][a-z0-9-]*)(?=\s+[^=\s,]|\s*(?:,|$))/gi)].map(
    ([, scheme = '']) => scheme.toLowerCase(),
  );
  const realm = /\bbasic\b[^,]*?\brealm\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/i.exec(all);
  return { schemes, realm: (realm?.[1] ?? realm?.[2] ?? '').replace(/\\(.)/g, '$1') };
}
