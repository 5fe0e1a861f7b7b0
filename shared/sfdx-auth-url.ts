import type { AppError } from './app-error.ts';
import { PLATFORM_CLI } from './client-app.ts';
import { findLoginHost } from './find-login-host.ts';
import { LANGUAGES, type Language } from './language.ts';
import { parseJson } from './parse-json.ts';
import { fail, ok, type Result } from './result.ts';
import { isLoopbackUrl } from './salesforce-host.ts';
import { LOGIN_HOST_WORDS } from './text/login-host-words.ts';

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
export function readSfdxAuthUrl(text: string, language: Language = LANGUAGES[0]): Result<SfdxAuthUrl> {
  const words = LOGIN_HOST_WORDS[language];
  // A terminal wraps the URL, and a field makes a blank of the line's end: no part of it holds white space.
  const url = urlOf(text.trim())?.replaceAll(/\s+/g, '');
  if (url === undefined) return invalid(/redacted/i.test(text) ? words.sfdxUrlHidden : words.sfdxUrlMissing);
  const match =
    /^force:\/\/(?:([a-zA-Z0-9._-]+={0,2})?:(?:([a-zA-Z0-9._-]*={0,2}):)?)?([a-zA-Z0-9._-]+={0,2})@([a-zA-Z0-9:._-]+)\/?$/.exec(
      url,
    );
  const [, clientId = PLATFORM_CLI.clientId, clientSecret = '', refreshToken, host] = match ?? [];
  if (refreshToken === undefined || host === undefined) {
    return invalid(words.sfdxUrlNotWhole);
  }
  if (/redacted/i.test(refreshToken)) {
    return invalid(words.sfdxUrlHidden);
  }
  const found = findLoginHost(
    isLoopbackUrl(`http://${host}`) ? `http://${host}` : `https://${host}`,
    language,
  );
  if (!found.ok) return invalid(words.sfdxUrlHost(found.error.message));
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

const invalid = (message: string): Result<never> => fail({ ...INVALID, message });

const INVALID = { code: 'SFDX_URL_INVALID', remedy: 'none' } as const satisfies Omit<AppError, 'message'>;
