import { z } from 'zod';
import { NEEDED_SCOPES, OAUTH_FLOWS, type OAuthFlow } from '../../../shared/client-app.ts';
import { findLoginHost } from '../../../shared/find-login-host.ts';
import { ORG_COLOURS } from '../../../shared/org-marks.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { isCallbackShape } from '../../oauth/callback-shape.ts';
import type { CatalogueApp, CatalogueEntry, CatalogueGroup } from '../../ports/team-catalogue.ts';
import { tidyAlias, tidyLine, tidyNames, tidyPath } from '../moving/tidy-foreign.ts';

/*
 * The file of a team's catalogue, as docs/catalogue.md describes it. A reader takes what it knows and leaves out the
 * rest; a change that an older reader would get wrong is a new version.
 */
export const CATALOGUE_FORMAT = 1;

/** More orgs than a team hands round; all of them are kept with the list of orgs. */
export const MOST_ENTRIES = 2000;
const MOST_GROUPS = 500;
const MOST_APPS = 100;

const filled = (tidy: (text: string) => string) =>
  z
    .string()
    .max(2000)
    .transform(tidy)
    .refine((text) => text !== '');
const name = filled((text) => plainText(text, 60));
const appName = filled((text) => plainText(text, 80));
const landingPage = z
  .string()
  .max(8000)
  .transform((text, context) => {
    const path = tidyPath(text);
    if (path !== undefined) return path;
    context.addIssue({ code: 'custom', message: 'path' });
    return z.NEVER;
  })
  .exactOptional();
/** The origin behind it, by the rules for what a person types: nobody is sent elsewhere to sign in. */
const loginHost = z
  .string()
  .max(4000)
  .transform((text, context) => {
    const found = findLoginHost(text);
    if (found.ok) return found.value.loginHost;
    context.addIssue({ code: 'custom', message: 'host' });
    return z.NEVER;
  });
const names = z.array(z.string().max(2000)).max(500).default([]).transform(tidyNames);

const entrySchema = z
  .object({
    id: z
      .string()
      .regex(/^[\w.:@-]{1,100}$/)
      .exactOptional(),
    alias: filled(tidyAlias),
    loginHost,
    username: z.string().max(2000).default('').transform(tidyLine),
    clientApp: appName.exactOptional(),
    groups: names,
    tags: names,
    landingPage,
  })
  .transform(({ id, ...entry }): CatalogueEntry => ({ id: id ?? entry.alias, ...entry }));

const groupSchema = z.object({
  name,
  colour: z.enum(ORG_COLOURS).exactOptional(),
  landingPage,
}) satisfies z.ZodType<CatalogueGroup>;

const scopes = z.array(z.string().regex(/^[\w.:-]{1,80}$/)).max(50);
const clientAppSchema = z.object({
  name: appName,
  clientId: z.string().regex(/^[\x21-\x7e]{1,512}$/),
  callbackUrls: z.array(z.string().max(2000).refine(isCallbackShape)).max(10).default([]),
  scopes: scopes.default(() => [...NEEDED_SCOPES]),
  flows: z
    .array(z.enum(OAUTH_FLOWS))
    .max(OAUTH_FLOWS.length)
    .default((): OAuthFlow[] => ['web-server']),
}) satisfies z.ZodType<CatalogueApp>;

/** The schemas of single entries: one that is broken costs only itself. */
export const ENTRY_SCHEMAS = {
  entries: entrySchema,
  groups: groupSchema,
  clientApps: clientAppSchema,
} as const;

/** What tells a catalogue, of any version. */
export const headSchema = z.object({ latchkey: z.literal('catalogue'), version: z.int().min(1) });

/** A day, or a time with its zone; in milliseconds since the epoch. A day counts from its first moment in UTC. */
const issuedAt = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })])
  .transform((text) => Date.parse(text))
  .exactOptional();

/** The whole of version 1; the lists are looked at one entry at a time. */
export const catalogueSchema = headSchema.extend({
  name,
  issuedAt,
  entries: z.array(z.unknown()).max(MOST_ENTRIES),
  groups: z.array(z.unknown()).max(MOST_GROUPS).default([]),
  clientApps: z.array(z.unknown()).max(MOST_APPS).default([]),
});
