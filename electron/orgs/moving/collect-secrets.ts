import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ClientAppRecord, OrgRecord } from '../../ports/org-store.ts';
import type { Vault } from '../../ports/vault.ts';
import type { ClientAppSecrets } from '../client-apps/client-app-secrets.ts';
import type { SecretNotes } from '../marks/secret-notes.ts';
import type { Grant, Grants } from '../grants/grants.ts';
import { words } from '../../text/words.ts';

/** What an encrypted export holds besides the records: grants and secret notes by the key of their org, secrets by the id of their app. */
export interface ExportedSecrets {
  readonly grants: Readonly<Record<string, Omit<Grant, 'refreshing' | 'ended'>>>;
  readonly clientSecrets: Readonly<Record<string, string>>;
  readonly secretNotes: Readonly<Record<string, string>>;
}

/**
 * Reads the secrets of these orgs and client apps. A grant that has ended, and what cannot be read, stay behind: the
 * org comes without it then. Errors: VAULT_CLOSED.
 */
export async function collectSecrets(
  parts: {
    readonly vault: Pick<Vault, 'state'>;
    readonly grants: Pick<Grants, 'read'>;
    readonly clientAppSecrets: Pick<ClientAppSecrets, 'read'>;
    readonly secretNotes: Pick<SecretNotes, 'read'>;
  },
  orgs: readonly OrgRecord[],
  clientApps: readonly ClientAppRecord[],
): Promise<Result<ExportedSecrets>> {
  if (parts.vault.state().kind !== 'open') return fail(vaultClosed());
  const grants: Record<string, Omit<Grant, 'refreshing' | 'ended'>> = {};
  for (const { key, needsSignIn } of orgs) {
    const read = await parts.grants.read(key);
    if (!read.ok || read.value === null || needsSignIn !== undefined) continue;
    if (read.value.ended === undefined) grants[key] = withoutJournal(read.value);
  }
  const clientSecrets: Record<string, string> = {};
  for (const { id, hasSecret } of clientApps) {
    if (!hasSecret) continue;
    const read = await parts.clientAppSecrets.read(id);
    if (read.ok && read.value !== null) clientSecrets[id] = read.value;
  }
  const secretNotes: Record<string, string> = {};
  for (const { key, hasSecretNote } of orgs) {
    if (hasSecretNote !== true) continue;
    const read = await parts.secretNotes.read(key);
    if (read.ok && read.value !== null) secretNotes[key] = read.value;
  }
  return ok({ grants, clientSecrets, secretNotes });
}

/** The mark of a refresh under way means something to this computer alone. */
const withoutJournal = ({ refreshing: _journal, ended: _none, ...grant }: Grant) => grant;

/** Sign-ins can neither be taken out of a closed vault nor be put into it. */
export const vaultClosed = () =>
  ({
    code: 'VAULT_CLOSED',
    message: words().moving.vaultClosed,
    remedy: 'unlock',
  }) as const;
