import { z } from 'zod';
import { OAUTH_FLOWS } from '../../../shared/client-app.ts';
import { findInstanceUrl, findLoginHost } from '../../../shared/find-login-host.ts';
import { ORG_COLOURS, ORG_ICONS } from '../../../shared/org-marks.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { SIGN_IN_METHODS } from '../../../shared/sign-in-method.ts';
import { isCallbackShape } from '../../oauth/callback-shape.ts';
import type { MovedClientApp, MovedGroup, MovedMarks, MovedName, MovedOrg } from './moved-org.ts';
import { movedPlaceSchema } from './moved-place.ts';
import { tidyAlias, tidyLine, tidyNames, tidyNote, tidyPath } from './tidy-foreign.ts';

/*
 * Latchkey's own file of orgs without secrets: readable JSON with a version. Exports, backups and the inside of an
 * encrypted export have this shape. A reader takes what it knows and leaves out the rest; a change that an older reader
 * would get wrong is a new version.
 *
 * Where an org opens is in it, but for a command: that of a foreign file would be run.
 */
export const MOVING_FORMAT = 1;

const id18 = (prefix: string) => z.string().regex(new RegExp(`^${prefix}[a-zA-Z0-9]{15}$`));
const line = z.string().max(2000).transform(tidyLine);
/** The origin behind it, by the rules for what a person types: no token is ever sent to another host. */
const host = (find: (text: string) => string | null) =>
  z
    .string()
    .max(4000)
    .transform((text, context) => {
      const found = find(text);
      if (found !== null) return found;
      context.addIssue({ code: 'custom', message: 'host' });
      return z.NEVER;
    });
const loginHost = host((text) => {
  const found = findLoginHost(text);
  return found.ok ? found.value.loginHost : null;
});
const instanceUrl = host((text) => {
  const found = findInstanceUrl(text);
  return found.ok ? found.value : null;
});

const names = z.array(z.string().max(2000)).max(500).default([]).transform(tidyNames);
const marks = {
  alias: z.string().max(2000).transform(tidyAlias),
  groups: names,
  tags: names,
  colour: z.enum(ORG_COLOURS).optional().catch(undefined),
  icon: z.enum(ORG_ICONS).optional().catch(undefined),
  pinned: z.boolean().default(false),
  pinnedAt: z.number().nonnegative().optional().catch(undefined),
  note: z.string().max(100_000).default('').transform(tidyNote),
  landingPage: z.string().max(8000).optional().transform(tidyPath),
  keepAlive: z.boolean().default(false),
  archived: z.boolean().default(false),
};

const orgSchema = z
  .object({
    ...marks,
    organizationId: id18('00D'),
    userId: id18('005'),
    organizationName: line,
    username: line,
    kind: z.enum(['production', 'sandbox', 'scratch', 'developer', 'trial', 'unknown']).catch('unknown'),
    instanceUrl,
    loginHost,
    method: z.enum(SIGN_IN_METHODS),
    signInVia: z.enum(['embedded', 'browser']).catch('embedded'),
    audience: z.string().max(255).optional(),
    clientApp: z.string().max(64).optional(),
    // What somebody else says otherwise is no place.
    opensIn: movedPlaceSchema.optional().catch(undefined),
    scopes: z.array(z.string().regex(/^[\w.:-]{1,80}$/)).max(100),
    apiVersion: z.string().regex(/^\d{1,3}\.0$/),
    practice: z.boolean().default(false),
    addedAt: z.number().nonnegative(),
  })
  .transform((org): MovedOrg => {
    const { organizationId, userId, audience, clientApp, opensIn, ...rest } = org;
    return {
      facts: {
        key: `${organizationId}:${userId}`,
        organizationId,
        userId,
        organizationName: rest.organizationName,
        username: rest.username,
        kind: rest.kind,
        instanceUrl: rest.instanceUrl,
        loginHost: rest.loginHost,
        method: rest.method,
        signInVia: rest.signInVia,
        ...(audience === undefined ? {} : { audience }),
        scopes: rest.scopes,
        apiVersion: rest.apiVersion,
        practice: rest.practice,
        addedAt: rest.addedAt,
      },
      marks: marksOf(rest),
      clientApp,
      place: opensIn,
    };
  });

const waitingSchema = z
  .object({
    ...marks,
    username: line.default(''),
    loginHost,
    organizationId: id18('00D').optional(),
    clientApp: z.string().max(64).optional(),
  })
  .transform((name): MovedName => ({
    username: name.username,
    loginHost: name.loginHost,
    organizationId: name.organizationId,
    clientApp: name.clientApp,
    marks: marksOf(name),
  }));

const groupSchema = z.object({
  name: z
    .string()
    .max(2000)
    .transform((text) => plainText(text, 60))
    .refine((text) => text !== ''),
  colour: z.enum(ORG_COLOURS).optional().catch(undefined),
  landingPage: z.string().max(8000).optional().transform(tidyPath),
  filter: z
    .string()
    .max(2000)
    .optional()
    .transform((text) => (text === undefined ? undefined : plainText(text, 500))),
}) satisfies z.ZodType<MovedGroup>;

const clientAppSchema = z.object({
  id: z.string().min(1).max(64),
  name: z
    .string()
    .max(2000)
    .transform((text) => plainText(text, 80)),
  clientId: z.string().regex(/^[\x21-\x7e]{1,512}$/),
  callbackUrls: z.array(z.string().max(2000).refine(isCallbackShape)).max(10),
  scopes: z.array(z.string().regex(/^[\w.:-]{1,80}$/)).max(50),
  flows: z.array(z.enum(OAUTH_FLOWS)).max(OAUTH_FLOWS.length),
  loginHost: loginHost.nullable(),
  hasSecret: z.boolean(),
  practice: z.boolean().default(false),
}) satisfies z.ZodType<MovedClientApp>;

/** The schemas of single entries: one that is broken costs only itself. */
export const ENTRY_SCHEMAS = {
  orgs: orgSchema,
  waiting: waitingSchema,
  groups: groupSchema,
  clientApps: clientAppSchema,
} as const;

function marksOf(each: MovedMarks): MovedMarks {
  const { alias, groups, tags, colour, icon, pinned, pinnedAt } = each;
  const { note, landingPage, keepAlive, archived } = each;
  return {
    alias,
    groups,
    tags,
    colour,
    icon,
    pinned,
    pinnedAt,
    note,
    landingPage,
    keepAlive,
    archived,
  };
}

/** What a file says of itself; `orgs` and the other lists are looked at one entry at a time. */
export const movingFileSchema = z.object({
  latchkey: z.literal('orgs'),
  version: z.number(),
  orgs: z.array(z.unknown()).default([]),
  waiting: z.array(z.unknown()).default([]),
  groups: z.array(z.unknown()).default([]),
  clientApps: z.array(z.unknown()).default([]),
});
