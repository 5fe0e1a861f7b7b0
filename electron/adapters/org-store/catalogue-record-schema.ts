import { z } from 'zod';
import { OAUTH_FLOWS } from '../../../shared/client-app.ts';
import { ORG_COLOURS } from '../../../shared/org-marks.ts';
import type { CatalogueRecord } from '../../ports/team-catalogue.ts';

/** A team catalogue as `orgs.json` keeps it. */
export const catalogueRecordSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  place: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('file'), path: z.string() }),
    z.strictObject({ kind: z.literal('web'), url: z.string() }),
  ]),
  publicKey: z.string().exactOptional(),
  lookedAt: z.number(),
  issuedAt: z.number().exactOptional(),
  seen: z.strictObject({
    entries: z.array(
      z.strictObject({
        id: z.string(),
        alias: z.string(),
        loginHost: z.string(),
        username: z.string(),
        clientApp: z.string().exactOptional(),
        groups: z.array(z.string()),
        tags: z.array(z.string()),
        landingPage: z.string().exactOptional(),
      }),
    ),
    groups: z.array(
      z.strictObject({
        name: z.string(),
        colour: z.enum(ORG_COLOURS).exactOptional(),
        landingPage: z.string().exactOptional(),
      }),
    ),
    clientApps: z.array(
      z.strictObject({
        name: z.string(),
        clientId: z.string(),
        callbackUrls: z.array(z.string()),
        scopes: z.array(z.string()),
        flows: z.array(z.enum(OAUTH_FLOWS)),
      }),
    ),
  }),
}) satisfies z.ZodType<CatalogueRecord>;
