import http from 'node:http';
import { format } from 'node:url';

/** An app's options of a ClientRequest, checked. */
export interface CheckedOptions {
  readonly url: string;
  readonly method: string;
  readonly redirect: 'follow' | 'error' | 'manual';
  readonly headers: Map<string, { readonly name: string; readonly value: string | readonly string[] }>;
  readonly credentials: 'include' | 'omit' | 'same-origin' | undefined;
  readonly useSessionCookies: boolean;
  readonly origin: string | undefined;
  readonly session: Electron.Session | undefined;
  readonly partition: string | undefined;
  readonly bypassCustomProtocolHandlers: boolean;
}

/** What an app's JavaScript may really pass: anything, under these names. */
type Loose = { readonly [K in keyof Electron.ClientRequestConstructorOptions]?: unknown } & {
  readonly href?: unknown;
};

/**
 * Checks a request's options.
 *
 * @param isSession tells a session from any other object
 * @throws Error in Electron's words
 */
export function checkOptions(
  given: Electron.ClientRequestConstructorOptions | string,
  isSession: (value: unknown) => value is Electron.Session,
): CheckedOptions {
  const options: Loose = typeof given === 'string' ? { url: new URL(given).href } : given;
  const redirect = options.redirect ?? 'follow';
  if (redirect !== 'follow' && redirect !== 'error' && redirect !== 'manual')
    throw new Error('redirect mode should be one of follow, error or manual');
  const { headers = {}, session, partition, credentials } = options;
  if (typeof headers !== 'object') throw new TypeError('headers must be an object');
  const checked: CheckedOptions['headers'] = new Map();
  for (const [name, value] of Object.entries(headers ?? {})) putHeader(checked, name, value);
  if (session !== undefined && session !== null && !isSession(session))
    throw new TypeError('`session` should be an instance of the Session class');
  if (!session && partition && typeof partition !== 'string')
    throw new TypeError('`partition` should be a string');
  return {
    url: urlOf(options),
    method: typeof options.method === 'string' ? options.method.toUpperCase() : 'GET',
    redirect,
    headers: checked,
    credentials:
      credentials === 'include' || credentials === 'omit' || credentials === 'same-origin'
        ? credentials
        : undefined,
    useSessionCookies: options.useSessionCookies === true,
    origin: typeof options.origin === 'string' ? options.origin : undefined,
    session: isSession(session) ? session : undefined,
    partition: typeof partition === 'string' ? partition : undefined,
    bypassCustomProtocolHandlers: options.bypassCustomProtocolHandlers === true,
  };
}

function urlOf(options: Loose): string {
  const whole = options.url ?? options.href;
  if (typeof whole === 'string' && whole !== '') return whole;
  const path = typeof options.path === 'string' ? options.path : '/';
  if (path.includes(' ')) throw new TypeError('Request path contains unescaped characters');
  const { pathname, search, hash } = new URL(path, 'http://localhost');
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const port = typeof options.port === 'number' ? String(options.port) : text(options.port);
  const host = text(options.host);
  const authority = host
    ? { host }
    : { hostname: text(options.hostname) ?? 'localhost', ...(port === undefined ? {} : { port }) };
  return format({ protocol: text(options.protocol) ?? 'http:', ...authority, pathname, search, hash });
}

/** Sets a header after Electron's checks. */
export function putHeader(headers: CheckedOptions['headers'], name: unknown, value: unknown): void {
  if (typeof name !== 'string') throw new TypeError('`name` should be a string in setHeader(name, value)');
  if (value === undefined || value === null)
    throw new Error(`\`value\` required in setHeader("${name}", value)`);
  const checked = Array.isArray(value) ? value.map(String) : textOf(value);
  try {
    http.validateHeaderName(name);
  } catch {
    throw new Error(`Invalid header name: '${name}'`);
  }
  try {
    http.validateHeaderValue(name, checked.toString());
  } catch {
    throw new Error(`Invalid value for header '${name}': '${checked.toString()}'`);
  }
  headers.set(name.toLowerCase(), { name, value: checked });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
