import { z } from 'zod';
import type { AppErrorCode } from '../../../shared/app-error.ts';
import { NEEDED_SCOPES, nameOfClientApp, OAUTH_FLOWS } from '../../../shared/client-app.ts';
import { openInSchema } from '../../../shared/open-in-schema.ts';
import type { KnownSandbox, KnownScratchOrg } from '../../../shared/org-family.ts';
import { ORG_COLOURS, ORG_ICONS } from '../../../shared/org-marks.ts';
import { GUARD_LEVELS, GUARDED_ACTS } from '../../../shared/production-guard.ts';
import { storedSettingMembers } from '../../../shared/settings.ts';
import { SIGN_IN_METHODS } from '../../../shared/sign-in-method.ts';
import type {
  ClientAppRecord,
  GroupRecord,
  OrgRecord,
  PendingRevocation,
  StoredSettings,
  StoredState,
  WaitingOrg,
} from '../../ports/org-store.ts';
import { catalogueRecordSchema } from './catalogue-record-schema.ts';

/** The version of `orgs.json`. Every change of a schema below is a new one. */
export const ORGS_FORMAT = 4;

const ERROR_CODES = [
  'INVALID_REQUEST',
  'ORG_NOT_FOUND',
  'CLIENT_APP_NOT_FOUND',
  'LOGIN_HOST_INVALID',
  'CALLBACK_URL_INVALID',
  'CLIENT_APP_IN_USE',
  'METHOD_UNAVAILABLE',
  'PRIVATE_KEY_UNUSABLE',
  'SFDX_URL_INVALID',
  'ACCESS_TOKEN_INVALID',
  'CLOCK_WRONG',
  'FILE_UNREADABLE',
  'SIGNATURE_WRONG',
  'PORT_IN_USE',
  'SIGN_IN_CANCELLED',
  'SIGN_IN_TIMED_OUT',
  'SIGN_IN_REFUSED',
  'DIFFERENT_IDENTITY',
  'NEEDS_SIGN_IN',
  'NETWORK_UNAVAILABLE',
  'SALESFORCE_UNAVAILABLE',
  'RESPONSE_REFUSED',
  'ACCESS_REFUSED',
  'CANNOT_OPEN',
  'VAULT_CLOSED',
  'PASSPHRASE_WRONG',
  'SECRET_UNREADABLE',
  'STORE_WRITE_FAILED',
  'STORE_NEWER',
  'CLIPBOARD_UNAVAILABLE',
  'PAGE_INVALID',
  'BROWSER_UNAVAILABLE',
  'PRACTICE_UNAVAILABLE',
] as const satisfies readonly AppErrorCode[];

const sandboxSchema = z.strictObject({
  name: z.string(),
  organizationId: z.string().exactOptional(),
  copiedAt: z.number().exactOptional(),
  copying: z
    .strictObject({
      status: z.string(),
      percent: z.number().exactOptional(),
      startedAt: z.number().exactOptional(),
    })
    .exactOptional(),
}) satisfies z.ZodType<KnownSandbox>;
const scratchOrgSchema = z.strictObject({
  organizationId: z.string(),
  username: z.string(),
  name: z.string().exactOptional(),
  loginHost: z.string().exactOptional(),
  expiresAt: z.number().exactOptional(),
}) satisfies z.ZodType<KnownScratchOrg>;

const orgMembers = {
  key: z.templateLiteral([z.string().min(1), ':', z.string().min(1)]),
  alias: z.string(),
  organizationId: z.string(),
  userId: z.string(),
  organizationName: z.string(),
  username: z.string(),
  kind: z.enum(['production', 'sandbox', 'scratch', 'developer', 'trial', 'unknown']),
  instanceUrl: z.string(),
  loginHost: z.string(),
  // Format 1 knew one method only.
  method: z.enum(SIGN_IN_METHODS).default('browser'),
  signInVia: z.enum(['embedded', 'browser']),
  browser: z.strictObject({ id: z.string(), privateWindow: z.boolean() }).exactOptional(),
  opensIn: openInSchema.exactOptional(),
  audience: z.string().exactOptional(),
  passwordKept: z.boolean().exactOptional(),
  clientAppId: z.string().exactOptional(),
  scopes: z.array(z.string()),
  apiVersion: z.string(),
  partition: z.string(),
  practice: z.boolean(),
  addedAt: z.number(),
  lastUsedAt: z.number().exactOptional(),
  lastRefreshedAt: z.number().exactOptional(),
  rotates: z.boolean().exactOptional(),
  keepAlive: z.boolean().exactOptional(),
  keepAliveTriedAt: z.number().exactOptional(),
  zoomPercent: z.number().min(25).max(500).exactOptional(),
  landingPage: z.string().exactOptional(),
  recentPaths: z.array(z.string()).exactOptional(),
  // Formats 1 to 3 knew no marks.
  groupIds: z.array(z.string()).exactOptional(),
  tags: z.array(z.string()).exactOptional(),
  colour: z.enum(ORG_COLOURS).exactOptional(),
  icon: z.enum(ORG_ICONS).exactOptional(),
  pinnedAt: z.number().exactOptional(),
  note: z.string().exactOptional(),
  hasSecretNote: z.boolean().exactOptional(),
  archivedAt: z.number().exactOptional(),
  catalogueId: z.string().exactOptional(),
  expiresAt: z.number().exactOptional(),
  instanceName: z.string().exactOptional(),
  namespacePrefix: z.string().exactOptional(),
  organizationType: z.string().exactOptional(),
  isDevHub: z.boolean().exactOptional(),
  sandboxes: z.array(sandboxSchema).exactOptional(),
  sandboxesAskedAt: z.number().exactOptional(),
  scratchOrgs: z.array(scratchOrgSchema).exactOptional(),
  useScore: z.number().nonnegative().exactOptional(),
  needsSignIn: z
    .strictObject({
      since: z.number(),
      // A code that a later version took out of use still means that the person has to sign in.
      code: z.enum(ERROR_CODES).catch('NEEDS_SIGN_IN'),
      error: z.string(),
      description: z.string(),
    })
    .exactOptional(),
};
export const orgSchema = z.strictObject(orgMembers) satisfies z.ZodType<OrgRecord>;

const clientAppMembers = {
  id: z.string().min(1),
  clientId: z.string(),
  hasSecret: z.boolean(),
  practice: z.boolean(),
};
const newClientAppSchema = z.strictObject({
  ...clientAppMembers,
  name: z.string(),
  callbackUrls: z.array(z.string()),
  scopes: z.array(z.string()),
  flows: z.array(z.enum(OAUTH_FLOWS)),
  loginHost: z.string().nullable(),
});
/** Of format 1: one callback URL, used for the web server flow alone, and no name. */
const oldClientAppSchema = z
  .strictObject({ ...clientAppMembers, callbackUrl: z.string() })
  .transform(({ callbackUrl, ...app }) => ({
    ...app,
    name: nameOfClientApp(app.clientId),
    callbackUrls: [callbackUrl],
    scopes: [...NEEDED_SCOPES],
    flows: ['web-server' as const],
    loginHost: null,
  }));
export const clientAppSchema = z.union([
  newClientAppSchema,
  oldClientAppSchema,
]) satisfies z.ZodType<ClientAppRecord>;

export const revocationSchema = z.strictObject({
  id: z.string().min(1),
  host: z.string(),
  since: z.number(),
}) satisfies z.ZodType<PendingRevocation>;

export const groupSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  colour: z.enum(ORG_COLOURS).exactOptional(),
  landingPage: z.string().exactOptional(),
  opensIn: openInSchema.exactOptional(),
  filter: z.string().exactOptional(),
}) satisfies z.ZodType<GroupRecord>;

export const waitingSchema = z.strictObject({
  id: z.string().min(1),
  alias: z.string(),
  username: z.string(),
  loginHost: z.string(),
  organizationId: z.string().exactOptional(),
  clientAppId: z.string().exactOptional(),
  groupIds: z.array(z.string()).exactOptional(),
  tags: z.array(z.string()).exactOptional(),
  note: z.string().exactOptional(),
  landingPage: z.string().exactOptional(),
  catalogueId: z.string().exactOptional(),
}) satisfies z.ZodType<WaitingOrg>;

export const settingsSchema = z.strictObject({
  ...storedSettingMembers,
  window: z
    .strictObject({
      x: z.number().exactOptional(),
      y: z.number().exactOptional(),
      width: z.number(),
      height: z.number(),
    })
    .exactOptional(),
  network: z.strictObject({ extraCaFile: z.string().exactOptional() }).exactOptional(),
  userOfOrganization: z.record(z.string(), orgMembers.key).exactOptional(),
  lifeTold: z.record(z.string(), z.number()).exactOptional(),
  guard: z.partialRecord(z.enum(GUARDED_ACTS), z.enum(GUARD_LEVELS)).exactOptional(),
}) satisfies z.ZodType<StoredSettings>;

const stateMembers = {
  orgs: z.array(orgSchema),
  groups: z.array(groupSchema).default([]),
  waiting: z.array(waitingSchema).exactOptional(),
  catalogues: z.array(catalogueRecordSchema).exactOptional(),
  clientApps: z.array(clientAppSchema),
  pendingRevocations: z.array(revocationSchema),
  settings: settingsSchema,
};
export const stateSchema = z.strictObject(stateMembers) satisfies z.ZodType<StoredState>;
export const fileSchema = z.strictObject({
  version: z.int().min(1).max(ORGS_FORMAT),
  ...stateMembers,
  sum: z.string().optional(),
});
