import type { Credentials } from './auth-cache.ts';

/** A server's demand for a name and password (RFC 9110, 11.3). */
export interface AuthChallenge {
  /** Lower case: `basic`, `digest`, … */
  readonly scheme: string;
  readonly realm: string;
}

/** Reads the first challenge of a WWW-Authenticate header. */
export function parseChallenge(header: string): AuthChallenge | undefined {
  const scheme = /^\s*([A-Za-z0-9-]+)/.exec(header)?.[1];
  if (scheme === undefined) return undefined;
  const realm = /realm\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/i.exec(header);
  return {
    scheme: scheme.toLowerCase(),
    realm: (realm?.[1] ?? realm?.[2] ?? '').replace(/\\(.)/g, '$1'),
  };
}

/** The Authorization header's value for Basic authentication (RFC 7617). */
export function basicAuthorization({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}

/** What an app's `login` listener is told of a challenge. */
export function toAuthInfo(challenge: AuthChallenge, server: URL): Electron.AuthInfo {
  const port = server.port === '' ? (server.protocol === 'https:' ? 443 : 80) : Number(server.port);
  return { isProxy: false, scheme: challenge.scheme, host: server.hostname, port, realm: challenge.realm };
}
