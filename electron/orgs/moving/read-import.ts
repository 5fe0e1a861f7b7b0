import { z } from 'zod';
import { orgKey as orgKeySchema } from '../../../shared/contract/line.ts';
import { parseJson } from '../../../shared/parse-json.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { ImportSource, UnreadablePart } from '../../../shared/moving.ts';
import { grantSchema, type Grant } from '../grants/grants.ts';
import { NOTHING_READ, type MovedSecrets, type ReadImport } from './moved-org.ts';
import { ENTRY_SCHEMAS, MOVING_FORMAT, movingFileSchema } from './moving-file.ts';
import { readEach } from './read-each.ts';
import { readOrganizer } from './read-organizer.ts';
import { readOrgsCsv } from './read-orgs-csv.ts';
import { readSfList } from './read-sf-list.ts';

/**
 * Tells what a text is and reads it; never throws, whatever the text. One broken entry costs only itself.
 * Errors: FILE_UNREADABLE.
 */
export function readImport(text: string, source: Extract<ImportSource, 'backup'> | null): Result<ReadImport> {
  const body = text.replace(/^\uFEFF/u, '');
  const json = parseJson(body);
  if (json === undefined) {
    const table = readOrgsCsv(body);
    return table === null ? unreadable(NO_LIST) : ok(table);
  }
  const file = movingFileSchema.safeParse(json);
  if (file.success) return readMovingFile(file.data, null, source ?? 'latchkey');
  const read = readSfList(json) ?? readOrganizer(json);
  return read === null ? unreadable(NO_LIST) : ok(read);
}

const sealedSchema = movingFileSchema.extend({
  secrets: z.object({
    grants: z.record(z.string(), z.unknown()),
    clientSecrets: z.record(z.string(), z.string().min(1).max(2000)),
  }),
});

/** The same for the inside of an encrypted export. */
export function readSealedImport(text: string): Result<ReadImport> {
  const file = sealedSchema.safeParse(parseJson(text));
  if (!file.success) return unreadable('This file opens, but what is in it is no list of orgs.');
  const grants = new Map<OrgKey, Grant>();
  for (const [key, sealed] of Object.entries(file.data.secrets.grants)) {
    const orgKey = orgKeySchema.safeParse(key);
    const grant = grantSchema.safeParse(sealed);
    if (orgKey.success && grant.success) grants.set(orgKey.data, grant.data);
  }
  const clientSecrets = new Map(Object.entries(file.data.secrets.clientSecrets));
  return readMovingFile(file.data, { grants, clientSecrets }, 'sealed');
}

function readMovingFile(
  file: z.output<typeof movingFileSchema>,
  secrets: MovedSecrets | null,
  source: ImportSource,
): Result<ReadImport> {
  if (file.version > MOVING_FORMAT) {
    return unreadable('This file was written by a newer Latchkey. Update Latchkey to read it.');
  }
  const unread: UnreadablePart[] = [];
  const all = <T>(what: string, items: readonly unknown[], schema: z.ZodType<T>) =>
    readEach(items, (at) => `${what} ${at}`, schema, unread);
  const orgs = all('Org', file.orgs, ENTRY_SCHEMAS.orgs);
  return ok({
    ...NOTHING_READ,
    source,
    orgs,
    names: all('Waiting org', file.waiting, ENTRY_SCHEMAS.waiting),
    groups: all('Group', file.groups, ENTRY_SCHEMAS.groups),
    clientApps: all('Client app', file.clientApps, ENTRY_SCHEMAS.clientApps).map((app) => ({
      ...app,
      name: app.name === '' ? plainText(app.clientId, 80) : app.name,
    })),
    unreadable: unread,
    secrets,
  });
}

const NO_LIST =
  'Latchkey knows no list of orgs in it: it is neither an export of Latchkey, nor of ORGanizer for Salesforce, nor the JSON output of “sf org list” or “sf org list auth”, nor a table with the columns Alias, Username and Login host.';

const unreadable = (message: string): Result<never> =>
  fail({ code: 'FILE_UNREADABLE', message, remedy: 'none' });
