import type { AppError } from '../../../shared/app-error.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { networkRemedy } from '../../oauth/network-remedy.ts';
import type { CatalogueFiles } from '../../ports/catalogue-files.ts';
import type { Http } from '../../ports/http.ts';
import type { CataloguePlace } from '../../ports/team-catalogue.ts';
import { words } from '../../text/words.ts';
import { signatureAddress } from './catalogue-address.ts';
import { checkSignature } from './check-signature.ts';
import { readCatalogue, type ReadCatalogue } from './read-catalogue.ts';

export interface FetchParts {
  readonly http: Http;
  readonly files: CatalogueFiles;
}

/** Two thousand entries with all they can say are a quarter of this. */
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_SIGNATURE_BYTES = 4096;
const MOST_REDIRECTS = 5;

/**
 * Reads a catalogue from where it lies. With a key its signature is checked before a byte of it is understood.
 * Errors: NETWORK_UNAVAILABLE, FILE_UNREADABLE, SIGNATURE_WRONG.
 */
export async function fetchCatalogue(
  parts: FetchParts,
  place: CataloguePlace,
  publicKey: string | undefined,
): Promise<Result<ReadCatalogue>> {
  const text = await readText(parts, place, '', MAX_BYTES);
  if (!text.ok) return text;
  if (text.value === null) return fail(gone(place));
  if (publicKey !== undefined) {
    const signature = await readText(parts, place, '.sig', MAX_SIGNATURE_BYTES);
    if (!signature.ok) return signature;
    const checked = checkSignature(text.value, signature.value, publicKey);
    if (!checked.ok) return checked;
  }
  return readCatalogue(text.value);
}

/** The catalogue's text, or its signature's; null when there is none. */
async function readText(
  { http, files }: FetchParts,
  place: CataloguePlace,
  ending: '' | '.sig',
  maxBytes: number,
): Promise<Result<string | null>> {
  switch (place.kind) {
    case 'file':
      return files.read(`${place.path}${ending}`, maxBytes);
    case 'web':
      return get(http, ending === '' ? place.url : signatureAddress(place.url), maxBytes);
  }
}

/** Follows redirects by itself, to https only: the next server gets nothing but the question, and nobody in between reads it. */
async function get(http: Http, address: string, maxBytes: number): Promise<Result<string | null>> {
  let url = address;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const answer = await http.send({ method: 'GET', url, headers: { accept: 'application/json' }, maxBytes });
    if (!answer.ok) {
      return answer.error.kind === 'too-large'
        ? fail(unreadable(words().catalogue.tooLarge(Math.round(maxBytes / 1024)), 'none'))
        : fail({
            code: 'NETWORK_UNAVAILABLE',
            message: words().catalogue.notReached(answer.error.detail),
            remedy: networkRemedy(answer.error.kind),
          });
    }
    const { status, headers, body } = answer.value;
    if (status === 200) return ok(body);
    if (status === 404 || status === 410) return ok(null);
    const { location } = headers;
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined) {
      return fail(unreadable(words().catalogue.status(status), 'retry'));
    }
    const next = URL.canParse(location, url) ? new URL(location, url) : null;
    if (next === null || next.protocol !== 'https:' || next.username !== '' || next.password !== '') {
      return fail(unreadable(words().catalogue.redirectRefused, 'none'));
    }
    url = next.href;
  }
  return fail(unreadable(words().catalogue.redirectEndless, 'none'));
}

const unreadable = (message: string, remedy: AppError['remedy']): AppError => ({
  code: 'FILE_UNREADABLE',
  message,
  remedy,
});

const gone = ({ kind }: CataloguePlace): AppError =>
  unreadable(kind === 'file' ? words().catalogue.noFile : words().catalogue.nothingThere, 'retry');
