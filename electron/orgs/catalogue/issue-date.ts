import type { OlderCatalogue } from '../../../shared/team-catalogue.ts';
import type { CatalogueRecord } from '../../ports/team-catalogue.ts';
import type { ReadCatalogue } from './read-catalogue.ts';

type Dated = Pick<CatalogueRecord, 'issuedAt'>;

/**
 * A signature does not say when it was made, so a file that was signed once can be put back by whoever can change the
 * file. Null where the catalogue is not older than what was taken over, or where that said no date.
 */
export function olderThanTaken(
  { issuedAt }: ReadCatalogue,
  { issuedAt: takenAt }: Dated,
): OlderCatalogue | null {
  if (takenAt === undefined || (issuedAt !== null && issuedAt >= takenAt)) return null;
  return { issuedAt, takenAt };
}

/** For the record, once it was taken over: an older one only after the person has said that they want it. */
export const issuedMember = ({ issuedAt }: ReadCatalogue): Dated => (issuedAt === null ? {} : { issuedAt });
