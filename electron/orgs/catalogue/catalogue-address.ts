import type { AppError } from '../../../shared/app-error.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isLoopbackHost } from '../../../shared/salesforce-host.ts';
import { words } from '../../text/words.ts';

/** Parameters by which an address lets somebody in; it would be kept in plain text and seen by every proxy. */
const SECRET_PARAMETER =
  /token|secret|password|passwd|signature|credential|^(sig|key|api[-_]?key|code|sid|auth)$/iu;

/**
 * The address of a catalogue as it may be kept and asked for: https (http on this computer only), without a login and
 * without a fragment. Errors: INVALID_REQUEST; the text is not quoted, as it may hold a secret.
 */
export function readAddress(text: string): Result<string> {
  const trimmed = text.trim();
  if (trimmed.length > 2000 || !URL.canParse(trimmed)) {
    return fail(invalid(words().catalogue.noAddress));
  }
  const url = new URL(trimmed);
  if (url.username !== '' || url.password !== '') {
    return fail(invalid(words().catalogue.loginInAddress));
  }
  if (!isFetched(url)) return fail(invalid(words().catalogue.httpsOnly));
  if ([...url.searchParams.keys()].some((name) => SECRET_PARAMETER.test(name))) {
    return fail(invalid(words().catalogue.secretInAddress));
  }
  url.hash = '';
  return ok(url.href);
}

const isFetched = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname));

/** Where the signature of it lies: the same address with `.sig` behind the path. */
export function signatureAddress(address: string): string {
  const url = new URL(address);
  url.pathname = `${url.pathname}.sig`;
  return url.href;
}

const invalid = (message: string): AppError => ({ code: 'INVALID_REQUEST', message, remedy: 'none' });
