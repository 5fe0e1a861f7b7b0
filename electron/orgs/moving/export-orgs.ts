import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import type { SavedExport } from '../../../shared/moving.ts';
import type { Clock } from '../../ports/clock.ts';
import type { FileSaver, SavePurpose } from '../../ports/file-saver.ts';
import type { OrgBrowsers } from '../../ports/org-browsers.ts';
import type { OrgStore } from '../../ports/org-store.ts';
import type { PassphraseSeal } from '../../ports/passphrase-seal.ts';
import type { Vault } from '../../ports/vault.ts';
import type { ClientAppSecrets } from '../client-apps/client-app-secrets.ts';
import type { SecretNotes } from '../marks/secret-notes.ts';
import type { Grants } from '../grants/grants.ts';
import { collectSecrets } from './collect-secrets.ts';
import { namesOfProfiles } from './moved-place.ts';
import { formatOrgsCsv } from './orgs-csv.ts';
import { chosenOf, formatMovingFile, movingFileOf, type ChosenOrgs } from './write-moving-file.ts';
import { words } from '../../text/words.ts';

export interface ExportParts {
  readonly store: OrgStore;
  readonly vault: Pick<Vault, 'state'>;
  readonly grants: Pick<Grants, 'read'>;
  readonly secretNotes: Pick<SecretNotes, 'read'>;
  readonly clientAppSecrets: Pick<ClientAppSecrets, 'read'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly orgBrowsers: Pick<OrgBrowsers, 'describe'>;
  readonly fileSaver: FileSaver;
  readonly passphraseSeal: PassphraseSeal;
}

/** What is written, and of which orgs. */
export type ExportRequest = { readonly orgs: ChosenOrgs } & (
  | { readonly format: 'json' | 'csv' }
  /** With secrets; the passphrase opens the file and is kept nowhere. */
  | { readonly format: 'sealed'; readonly passphrase: string }
);

/**
 * Writes the chosen orgs into a file of the person's choice. Null when they chose no place. Only a sealed file holds
 * secrets. Errors: INVALID_REQUEST (no org is left of the chosen ones), VAULT_CLOSED, STORE_WRITE_FAILED.
 */
export async function exportOrgs(
  parts: ExportParts,
  request: ExportRequest,
): Promise<Result<SavedExport | null>> {
  const state = parts.store.read();
  const orgs = chosenOf(state, request.orgs);
  if (orgs.length === 0 && (request.orgs !== 'all' || (state.waiting ?? []).length === 0)) {
    return fail({ code: 'INVALID_REQUEST', message: words().moving.nothingToExport, remedy: 'none' });
  }
  const made = await contentOf(parts, request);
  if (!made.ok) return made;
  const saved = await parts.fileSaver.save(
    request.format,
    nameOf(request.format, parts.clock),
    made.value.text,
  );
  if (!saved.ok || saved.value === null) return saved.ok ? ok(null) : saved;
  return ok({ name: saved.value.name, orgs: orgs.length, signIns: made.value.signIns });
}

interface Content {
  readonly text: string;
  readonly signIns: number;
}

async function contentOf(parts: ExportParts, request: ExportRequest): Promise<Result<Content>> {
  const state = parts.store.read();
  const now = parts.clock.now();
  const profiles = () => namesOfProfiles(chosenOf(state, request.orgs), parts.orgBrowsers);
  switch (request.format) {
    case 'json':
      return ok({ text: formatMovingFile(state, request.orgs, now, await profiles()), signIns: 0 });
    case 'csv':
      return ok({ text: formatOrgsCsv(state, request.orgs), signIns: 0 });
    case 'sealed': {
      const file = movingFileOf(state, request.orgs, now, await profiles());
      const secrets = await collectSecrets(parts, chosenOf(state, request.orgs), file.clientApps);
      if (!secrets.ok) return secrets;
      const text = await parts.passphraseSeal.seal(
        JSON.stringify({ ...file, secrets: secrets.value }),
        request.passphrase,
      );
      return ok({ text, signIns: Object.keys(secrets.value.grants).length });
    }
    default:
      return assertNever(request);
  }
}

const ENDINGS: Readonly<Record<SavePurpose, string>> = { json: 'json', csv: 'csv', sealed: 'latchkey' };

/** `latchkey-orgs-2026-11-28.json` */
const nameOf = (format: SavePurpose, clock: Pick<Clock, 'now'>): string =>
  `latchkey-orgs-${new Date(clock.now()).toISOString().slice(0, 10)}.${ENDINGS[format]}`;
