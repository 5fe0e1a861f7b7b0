import type { AppError } from '../../../shared/app-error.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OrgStore } from '../../ports/org-store.ts';
import type { CataloguePlace, CatalogueRecord } from '../../ports/team-catalogue.ts';
import { words } from '../../text/words.ts';
import { readAddress } from './catalogue-address.ts';
import { readPublicKey } from './check-signature.ts';
import { fetchCatalogue, type FetchParts } from './fetch-catalogue.ts';
import type { ReadCatalogue } from './read-catalogue.ts';

/** Where a new catalogue is, and the public key it has to be signed with; an empty text: none. */
export type NewCatalogue =
  | { readonly from: 'file'; readonly publicKey: string }
  | { readonly from: 'web'; readonly address: string; readonly publicKey: string };

/** One that was read: where it is, and the key it is signed with, if the person gave one. */
export type OpenedCatalogue = Pick<CatalogueRecord, 'place' | 'publicKey'> & { readonly read: ReadCatalogue };

/** Reads one that is not in the list; null when the person chose no file. Errors: INVALID_REQUEST, those of fetchCatalogue. */
export async function openCatalogue(
  parts: FetchParts & { readonly store: Pick<OrgStore, 'read'> },
  asked: NewCatalogue,
): Promise<Result<OpenedCatalogue | null>> {
  const publicKey = asked.publicKey.trim() === '' ? ok(undefined) : readPublicKey(asked.publicKey);
  if (!publicKey.ok) return publicKey;
  const place = await placeOf(asked, parts.files);
  if (!place.ok || place.value === null) return place.ok ? ok(null) : place;
  const shown = shownPlace(place.value, parts.files);
  if (parts.store.read().catalogues?.some((each) => shownPlace(each.place, parts.files) === shown) === true) {
    return fail(knownAlready());
  }
  const read = await fetchCatalogue(parts, place.value, publicKey.value);
  if (!read.ok) return read;
  return ok({
    place: place.value,
    ...(publicKey.value === undefined ? {} : { publicKey: publicKey.value }),
    read: read.value,
  });
}

/** Such as a person knows it: an address, or a path with `~` for the home folder. */
export const shownPlace = (place: CataloguePlace, files: FetchParts['files']): string =>
  place.kind === 'file' ? files.shown(place.path) : place.url;

async function placeOf(
  asked: NewCatalogue,
  files: FetchParts['files'],
): Promise<Result<CataloguePlace | null>> {
  switch (asked.from) {
    case 'file': {
      const path = await files.choose();
      return ok(path === null ? null : { kind: 'file', path });
    }
    case 'web': {
      const url = readAddress(asked.address);
      return url.ok ? ok({ kind: 'web', url: url.value }) : url;
    }
  }
}

const knownAlready = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().catalogue.knownAlready,
  remedy: 'none',
});
