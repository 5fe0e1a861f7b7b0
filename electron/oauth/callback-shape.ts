import { isLoopbackHost } from '../../shared/salesforce-host.ts';

/** Schemes that a browser or the system gives a meaning of its own: never a place for an authorization code. */
const TAKEN_SCHEMES =
  /^(http|https|file|data|blob|javascript|about|ftp|ws|wss|app|chrome|devtools|view-source|mailto|tel):$/;

/** Whether a text can be a callback URL: loopback http with a port, https, or a private scheme (RFC 8252 7). */
export function isCallbackShape(text: string): boolean {
  if (!/^[\x21-\x7e]+$/.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (url.protocol === 'https:') return true;
  if (url.protocol === 'http:') return isLoopbackHost(url.hostname) && url.port !== '';
  return !TAKEN_SCHEMES.test(url.protocol);
}

/** Whether the system browser can bring an answer back to it: only a loopback listener hears the browser. */
export function isLoopbackCallback(text: string): boolean {
  const url = new URL(text);
  return url.protocol === 'http:' && isLoopbackHost(url.hostname) && url.port !== '';
}
