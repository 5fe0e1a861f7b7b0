import { z } from 'zod';
import type { Result } from '../result.ts';
import type {
  CatalogueLook,
  CatalogueOutcome,
  CatalogueReview,
  CatalogueSummary,
} from '../team-catalogue.ts';
import { line, nothing, text } from './line.ts';

const id = z.uuid();
const reviewId = z.uuid();
const publicKey = text(4000);

/** The team's catalogues. A path never comes from the page: files are chosen in the system's own dialog. */
export const catalogueLines = {
  listCatalogues: line<readonly CatalogueSummary[]>()(nothing),
  /** Looks into a new one; null when no file was chosen. Nothing is taken yet. */
  openCatalogue: line<Result<CatalogueReview | null>>()(
    z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('file'), publicKey }),
      z.strictObject({ from: z.literal('web'), address: text(2000), publicKey }),
    ]),
  ),
  lookIntoCatalogue: line<Result<CatalogueLook>>()(z.strictObject({ id })),
  /** Takes over the chosen items of a review; one that is older than before only with the person's word. */
  applyCatalogue: line<Result<CatalogueOutcome>>()(
    z.strictObject({
      reviewId,
      itemIds: z.array(text(600)).max(10_000).readonly(),
      takesOlder: z.boolean(),
    }),
  ),
  forgetCatalogueReview: line<Result<null>>()(z.strictObject({ reviewId })),
  removeCatalogue: line<Result<null>>()(z.strictObject({ id })),
} as const;
