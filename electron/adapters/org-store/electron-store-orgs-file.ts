import { z } from 'zod';
import type { AppErrorCode } from '../../../shared/app-error.ts';
import type {
  ClientAppRecord,
  OrgRecord,
  PendingRevocation,
  Settings,
  StoredState,
} from '../../ports/org-store.ts';
import { NEEDED_SCOPES, nameOfClientApp, OAUTH_FLOWS } from '../../../shared/client-app.ts';
import { openInSchema } from '../../../shared/open-in-schema.ts';
import { SIGN_IN_METHODS } from '../../../shared/sign-in-method.ts';
import { checkSum, closeWithSum } from '../files/file-sum.ts';
import { parseJson } from '../../../shared/parse-json.ts';

/**
 * What `orgs.json` holds: JSON with one record on each line, so that a cut file still gives up the records before the
 * cut, and a sum at the end. Every change of a schema below is a new version.
 */
export const ORGS_FORMAT = 3;

export const FIRST_STATE: StoredState = {
  orgs: [],
  clientApps: [],
  pendingRevocations: [],
  settings: { clipboardSeconds: 60 },
};

export type OrgsFile =
  | { readonly kind: 'whole'; readonly state: StoredState }
  /** `state` is what an older reader could make of it. */
  | { readonly kind: 'newer'; readonly state: StoredState }
  /** `state` is what could be saved of it; `complete` when nothing is missing (only a byte-order mark was added). */
  | { readonly kind: 'damaged'; readonly state: StoredState; readonly complete: boolean };

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
const orgSchema = z.strictObject(orgMembers) satisfies z.ZodType<OrgRecord>;

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
const clientAppSchema = z.union([
  newClientAppSchema,
  oldClientAppSchema,
]) satisfies z.ZodType<ClientAppRecord>;

const revocationSchema = z.strictObject({
  id: z.string().min(1),
  host: z.string(),
  since: z.number(),
}) satisfies z.ZodType<PendingRevocation>;

const settingsSchema = z.strictObject({
  clipboardSeconds: z.number(),
  window: z
    .strictObject({
      x: z.number().exactOptional(),
      y: z.number().exactOptional(),
      width: z.number(),
      height: z.number(),
    })
    .exactOptional(),
  network: z.strictObject({ extraCaFile: z.string().exactOptional() }).exactOptional(),
  hibernateAfterMinutes: z.int().nonnegative().exactOptional(),
  userOfOrganization: z.record(z.string(), orgMembers.key).exactOptional(),
}) satisfies z.ZodType<Settings>;

const stateMembers = {
  orgs: z.array(orgSchema),
  clientApps: z.array(clientAppSchema),
  pendingRevocations: z.array(revocationSchema),
  settings: settingsSchema,
};
const stateSchema = z.strictObject(stateMembers) satisfies z.ZodType<StoredState>;
const fileSchema = z.strictObject({
  version: z.int().min(1).max(ORGS_FORMAT),
  ...stateMembers,
  sum: z.string().optional(),
});
const anyVersionSchema = z.looseObject({ version: z.number() });
const listsSchema = z.looseObject({
  orgs: z.array(z.unknown()).catch([]),
  clientApps: z.array(z.unknown()).catch([]),
  pendingRevocations: z.array(z.unknown()).catch([]),
  settings: z.unknown(),
});

/** Throws for a state that this version could not read again: that is a bug of the caller. */
export function formatOrgsFile(state: StoredState): Uint8Array {
  const { orgs, clientApps, pendingRevocations, settings } = stateSchema.parse(state);
  const list = (items: readonly unknown[]): string =>
    `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const text = [
    `{"version":${ORGS_FORMAT},`,
    `"orgs":${list(orgs)},`,
    `"clientApps":${list(clientApps)},`,
    `"pendingRevocations":${list(pendingRevocations)},`,
    `"settings":${JSON.stringify(settings)}`,
    '}',
  ].join('\n');
  return Buffer.from(`${closeWithSum(text)}\n`, 'utf8');
}

/** Never throws, whatever the text. */
export function parseOrgsFile(text: string): OrgsFile {
  const marked = text.startsWith('\uFEFF');
  const body = marked ? text.slice(1) : text;
  const parsed = parseJson(body);
  // A file without a sum was written by hand: its schema alone decides.
  if (checkSum(body) !== 'broken') {
    const version = anyVersionSchema.safeParse(parsed);
    if (version.success && version.data.version > ORGS_FORMAT) {
      return { kind: 'newer', state: salvage(parsed, body) };
    }
    const file = fileSchema.safeParse(parsed);
    if (file.success) {
      const { orgs, clientApps, pendingRevocations, settings } = file.data;
      const state = { orgs, clientApps, pendingRevocations, settings };
      return marked ? { kind: 'damaged', state, complete: true } : { kind: 'whole', state };
    }
  }
  return { kind: 'damaged', state: salvage(parsed, body), complete: false };
}

/** Two halves of a lost list; what both know is taken from `first`. */
export function uniteStates(first: StoredState, second: StoredState): StoredState {
  return {
    orgs: distinct([...first.orgs, ...second.orgs], (org) => org.key),
    clientApps: distinct([...first.clientApps, ...second.clientApps], (app) => app.id),
    pendingRevocations: distinct(
      [...first.pendingRevocations, ...second.pendingRevocations],
      (revocation) => revocation.id,
    ),
    settings: first.settings === FIRST_STATE.settings ? second.settings : first.settings,
  };
}

/** Every record that still fits its schema, from the parsed JSON or, where that failed, from the lines. */
function salvage(parsed: unknown, text: string): StoredState {
  const lists = listsSchema.safeParse(parsed);
  const lines = lists.success ? [] : text.split('\n').map(parseLine);
  const all = <T>(schema: z.ZodType<T>, listed: readonly unknown[]): readonly T[] =>
    [...listed, ...lines].flatMap((item) => {
      const record = schema.safeParse(item);
      return record.success ? [record.data] : [];
    });
  const listed = lists.success
    ? lists.data
    : { orgs: [], clientApps: [], pendingRevocations: [], settings: null };
  return {
    orgs: distinct(all(orgSchema, listed.orgs), (org) => org.key),
    clientApps: distinct(all(clientAppSchema, listed.clientApps), (app) => app.id),
    pendingRevocations: distinct(all(revocationSchema, listed.pendingRevocations), (each) => each.id),
    settings: all(settingsSchema, [listed.settings])[0] ?? FIRST_STATE.settings,
  };
}

const parseLine = (line: string): unknown => parseJson(line.replace(/^"settings":/, '').replace(/,\s*$/, ''));

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const byKey = new Map<string, T>();
  for (const item of items) if (!byKey.has(keyOf(item))) byKey.set(keyOf(item), item);
  return [...byKey.values()];
}
