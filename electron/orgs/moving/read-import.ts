import { z } from 'zod';
import { orgKey as orgKeySchema } from '../../../shared/contract/line.ts';
import { parseJson } from '../../../shared/parse-json.ts';
import { plainText } from '../../../shared/plain-text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { ImportSource, UnreadablePart } from '../../../shared/moving.ts';
import { secretNoteSchema } from '../marks/secret-notes.ts';
import { grantSchema, type Grant } from '../grants/grants.ts';
import { NOTHING_READ, type MovedSecrets, type ReadImport } from './moved-org.ts';
import { ENTRY_SCHEMAS, MOVING_FORMAT, movingFileSchema } from './moving-file.ts';
import { readEach } from './read-each.ts';
import { readOrganizer } from './read-organizer.ts';
import { readOrgsCsv } from './read-orgs-csv.ts';
import { readSfList } from './read-sf-list.ts';
import { words } from '../../text/words.ts';

/**
 * Tells what a text is and reads it; never throws, whatever the text. One broken entry costs only itself.
 * Errors: FILE_UNREADABLE.
 */
export function readImport(text: string, source: Extract<ImportSource, 'backup'> | null): Result<ReadImport> {
  const body = text.replace(/^\uFEFF/u, '');
  const json = parseJson(body);
  if (json === undefined) {
    const table = readOrgsCsv(body);
    return table === null ? unreadable(noList()) : ok(table);
  }
  const file = movingFileSchema.safeParse(json);
  if (file.success) return readMovingFile(file.data, null, source ?? 'latchkey');
  const read = readSfList(json) ?? readOrganizer(json);
  return read === null ? unreadable(noList()) : ok(read);
}

const sealedSchema = movingFileSchema.extend({
  secrets: z.object({
    grants: z.record(z.string(), z.unknown()),
    clientSecrets: z.record(z.string(), z.string().min(1).max(2000)),
    // Files of before have none.
    secretNotes: z.record(z.string(), z.unknown()).exactOptional(),
  }),
});

/** The same for the inside of an encrypted export. */
export function readSealedImport(text: string): Result<ReadImport> {
  const file = sealedSchema.safeParse(parseJson(text));
  if (!file.success) return unreadable(words().moving.opensButNoList);
  const grants = new Map<OrgKey, Grant>();
  for (const [key, sealed] of Object.entries(file.data.secrets.grants)) {
    const orgKey = orgKeySchema.safeParse(key);
    const grant = grantSchema.safeParse(sealed);
    if (orgKey.success && grant.success) grants.set(orgKey.data, grant.data);
  }
  const clientSecrets = new Map(Object.entries(file.data.secrets.clientSecrets));
  const secretNotes = new Map<OrgKey, string>();
  for (const [key, written] of Object.entries(file.data.secrets.secretNotes ?? {})) {
    const orgKey = orgKeySchema.safeParse(key);
    const note = secretNoteSchema.safeParse(written);
    if (orgKey.success && note.success) secretNotes.set(orgKey.data, note.data);
  }
  return readMovingFile(file.data, { grants, clientSecrets, secretNotes }, 'sealed');
}

function readMovingFile(
  file: z.output<typeof movingFileSchema>,
  secrets: MovedSecrets | null,
  source: ImportSource,
): Result<ReadImport> {
  if (file.version > MOVING_FORMAT) {
    return unreadable(words().moving.fileNewer);
  }
  const unread: UnreadablePart[] = [];
  const all = <T>(what: string, items: readonly unknown[], schema: z.ZodType<T>) =>
    readEach(items, (at) => `${what} ${at}`, schema, unread);
  const orgs = all(words().moving.org, file.orgs, ENTRY_SCHEMAS.orgs);
  return ok({
    ...NOTHING_READ,
    source,
    orgs,
    names: all(words().moving.waitingOrg, file.waiting, ENTRY_SCHEMAS.waiting),
    groups: all(words().moving.group, file.groups, ENTRY_SCHEMAS.groups),
    clientApps: all(words().moving.clientApp, file.clientApps, ENTRY_SCHEMAS.clientApps).map((app) => ({
      ...app,
      name: app.name === '' ? plainText(app.clientId, 80) : app.name,
    })),
    unreadable: unread,
    secrets,
  });
}

const noList = () => words().moving.noList;

const unreadable = (message: string): Result<never> =>
  fail({ code: 'FILE_UNREADABLE', message, remedy: 'none' });
