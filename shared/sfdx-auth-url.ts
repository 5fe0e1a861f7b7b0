import type { AppError } from './app-error.ts';
import { PLATFORM_CLI } from './client-app.ts';
import { findLoginHost } from './find-login-host.ts';
import { parseJson } from './parse-json.ts';
import { fail, ok, type Result } from './result.ts';
import { isLoopbackUrl } from './salesforce-host.ts';

/** `force://<clientId>:<clientSecret>:<refreshToken>@<host>`, taken apart (salesforce.md 6). */
export interface SfdxAuthUrl {
  readonly clientId: string;
  /** Absent for an app without one, such as the Salesforce CLI's own. */
  readonly clientSecret?: string;
  readonly refreshToken: string;
  /** An origin: https, or http for a practice server on this computer. */
  readonly loginHost: string;
}

/**
 * Reads an SFDX auth URL: bare, or in the JSON that the CLI writes (`sf org display --verbose --json` and others).
 * Forms without a client id, which the CLI itself writes and then refuses, are the CLI's own app. Errors:
 * SFDX_URL_INVALID; its message never quotes the text, which holds a refresh token.
 */
export function readSfdxAuthUrl(text: string): Result<SfdxAuthUrl> {
  // A terminal wraps the URL, and a field makes a blank of the line's end: no part of it holds white space.
  const url = urlOf(text.trim())?.replaceAll(/\s+/g, '');
  if (url === undefined) return invalid(/redacted/i.test(text) ? HIDDEN : NOT_THERE);
  const match =
    /^force:\/\/(?:([a-zA-Z0-9._-]+={0,2})?:(?:([a-zA-Z0-9._-]*={0,2}):)?)?([a-zA-Z0-9._-]+={0,2})@([a-zA-Z0-9:._-]+)\/?$/.exec(
      url,
    );
  const [, clientId = PLATFORM_CLI.clientId, clientSecret = '', refreshToken, host] = match ?? [];
  if (refreshToken === undefined || host === undefined) {
    return invalid(
      'This is not a whole SFDX auth URL. It has the form force://clientId:secret:refreshToken@host, all on one line.',
    );
  }
  if (/redacted/i.test(refreshToken)) {
    return invalid(HIDDEN);
  }
  const found = findLoginHost(isLoopbackUrl(`http://${host}`) ? `http://${host}` : `https://${host}`);
  if (!found.ok) return invalid(`The host in this SFDX auth URL cannot be used. ${found.error.message}`);
  const { loginHost } = found.value;
  return ok({ clientId, refreshToken, loginHost, ...(clientSecret === '' ? {} : { clientSecret }) });
}

/** The URL in a text, or in the JSON around it. */
function urlOf(text: string): string | null {
  const json = parseJson(text);
  if (typeof json === 'string') return urlOf(json);
  if (typeof json === 'object' && json !== null) {
    const result: unknown = Reflect.get(json, 'result');
    return memberOf(json, 'sfdxAuthUrl') ?? memberOf(result, 'sfdxAuthUrl') ?? memberOf(json, 'result');
  }
  const bare = text.replace(/^["'](.*)["'],?$/, '$1');
  return bare.startsWith('force://') ? bare : null;
}

function memberOf(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const member: unknown = Reflect.get(value, name);
  return typeof member === 'string' && member.startsWith('force://') ? member.trim() : null;
}

const NOT_THERE = 'There is no SFDX auth URL in this. It begins with force://';
const HIDDEN =
  'The Salesforce CLI has hidden the refresh token in this text. Get the whole URL with: sf org auth show-sfdx-auth-url';

const invalid = (message: string): Result<never> => fail({ ...INVALID, message });

const INVALID = { code: 'SFDX_URL_INVALID', remedy: 'none' } as const satisfies Omit<AppError, 'message'>;
