import http from 'node:http';
import type { Protocol } from '../devtools/protocol.ts';

/** DevTools' list of headers as webRequest shows response headers: values of one name together. */
export function toHeaderLists(entries: readonly Protocol.Fetch.HeaderEntry[]): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const { name, value } of entries) {
    const key = Object.keys(lists).find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
    // Servers separate repeated headers; Chromium joins some of them with a line break.
    (lists[key] ??= []).push(...value.split('\n').map((line) => decodeDisposition(name, line)));
  }
  return lists;
}

/** A file name in Content-Disposition is often raw UTF-8, which HTTP headers carry as Latin-1. */
function decodeDisposition(name: string, value: string): string {
  if (name.toLowerCase() !== 'content-disposition') return value;
  // Only what a byte can hold was Latin-1; Chromium may have decoded it already.
  if (Array.from(value, (character) => character.charCodeAt(0)).some((code) => code > 0xff)) return value;
  const decoded = Buffer.from(value, 'latin1').toString('utf8');
  return decoded.includes('\u{fffd}') ? value : decoded;
}

/** What a listener returns as headers in DevTools' form; headers that HTTP does not allow are left out. */
export function toHeaderEntries(
  headers: Readonly<Record<string, string | readonly string[]>>,
): Protocol.Fetch.HeaderEntry[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : [...value])
      .map(String)
      .filter((text) => isSendable(name, text))
      .map((text) => ({ name, value: text })),
  );
}

/** A listener's request headers with each value as one text; invalid ones left out, as Chromium drops them. */
export function toSendableHeaders(
  headers: Readonly<Record<string, string | readonly string[]>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : value.join(', ')])
      .filter(([name, value]) => isSendable(name, value)),
  );
}

function isSendable(name: string, value: string): boolean {
  try {
    http.validateHeaderName(name);
    // Text beyond Latin-1 is refused by Node only: Chromium sends it as UTF-8.
    http.validateHeaderValue(name, Buffer.from(value, 'utf8').toString('latin1'));
    return true;
  } catch {
    return false;
  }
}

/** `HTTP/1.1 404 Not Found`; the usual phrase when the server gave none. */
export function statusLineOf(statusCode: number, phrase: string): string {
  const text = phrase === '' ? (http.STATUS_CODES[statusCode] ?? '') : phrase;
  return `HTTP/1.1 ${statusCode}${text === '' ? '' : ` ${text}`}`;
}

/** Takes a status line apart; undefined when it is none. */
export function parseStatusLine(
  line: string,
): { readonly code: number; readonly phrase: string } | undefined {
  const match = /^HTTP\/\d(?:\.\d)?\s+(\d{3})(?:\s+(.*))?$/i.exec(line.trim());
  return match?.[1] === undefined ? undefined : { code: Number(match[1]), phrase: match[2] ?? '' };
}

/** The first value of a header, whatever the case of its name. */
export function headerOf(
  headers: Readonly<Record<string, string | readonly string[]>>,
  name: string,
): string {
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase());
  const value = entry?.[1];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** Whether this status with this Location sends the request elsewhere. */
export function isRedirect(statusCode: number): boolean {
  return [301, 302, 303, 307, 308].includes(statusCode);
}
