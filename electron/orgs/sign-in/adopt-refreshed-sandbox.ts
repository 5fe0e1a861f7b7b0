import { isSameSandboxDomain, readMyDomain } from '../../../shared/my-domain.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OrgRecord, OrgStore, StoredState } from '../../ports/org-store.ts';
import type { Grants } from '../grants/grants.ts';
import type { SecretNotes } from '../marks/secret-notes.ts';
import type { OrgStates } from '../records/org-states.ts';
import type { SignedIn } from './signed-in.ts';
import { words } from '../../text/words.ts';

export interface AdoptRefreshedParts {
  readonly store: OrgStore;
  readonly grants: Grants;
  readonly secretNotes: SecretNotes;
  readonly states: OrgStates;
  newPartition(): string;
  /** Closes the org's windows, clears its partition and revokes its grant. */
  endGrant(orgKey: OrgKey): Promise<Result<unknown>>;
}

/**
 * Whether the org that came back is the row's own sandbox, copied anew from production: the same My Domain with another
 * organization behind it, for the same user. Never for anything but a sandbox that says so itself, and never when the
 * other organization has a row of its own: that is somebody else (trust.md bar 26).
 */
export function isRefreshedSandbox(
  record: OrgRecord,
  signedIn: SignedIn,
  orgs: readonly Pick<OrgRecord, 'key'>[],
): boolean {
  const { instanceUrl } = signedIn.grant;
  return (
    record.kind === 'sandbox' &&
    signedIn.kind === 'sandbox' &&
    record.organizationId !== signedIn.organizationId &&
    isSameSandboxDomain(record.instanceUrl, instanceUrl) &&
    isSameSandboxUser(record.username, signedIn.username, readMyDomain(instanceUrl)?.sandbox ?? null) &&
    !orgs.some(({ key }) => key === signedIn.key)
  );
}

/** A copy names its users after production's, with the sandbox's name behind; a person may have taken that off again. */
function isSameSandboxUser(before: string, now: string, sandbox: string | null): boolean {
  const ending = sandbox === null ? '' : `.${sandbox.toLowerCase()}`;
  const bare = (username: string) => {
    const lower = username.toLowerCase();
    return ending !== '' && lower.endsWith(ending) ? lower.slice(0, -ending.length) : lower;
  };
  return bare(before) === bare(now);
}

/**
 * Puts the refreshed sandbox in the place of the one before: the same row with all that the person put on it, under the
 * new organization's key, with an empty partition that was never used. The new grant is durable before the old one is
 * ended, and the row changes last: after a kill in between it is still there, waiting for a sign-in.
 *
 * `change` makes the row's record out of the present one. Errors: VAULT_CLOSED, STORE_WRITE_FAILED, STORE_NEWER,
 * ORG_NOT_FOUND.
 */
export async function adoptRefreshedSandbox(
  parts: AdoptRefreshedParts,
  record: OrgRecord,
  signedIn: SignedIn,
  change: (current: OrgRecord) => Omit<OrgRecord, 'key' | 'partition'>,
): Promise<Result<OrgRecord>> {
  const { store, grants, secretNotes } = parts;
  const { key } = signedIn;
  const written = await grants.write(key, signedIn.grant);
  if (!written.ok) return written;
  const moved = await moveSecretNote(secretNotes, record, key);
  if (!moved.ok) return moved;
  const ended = await parts.endGrant(record.key);
  if (!ended.ok) return ended;
  const partition = parts.newPartition();
  const updated = await store.update((state) => ({
    ...state,
    orgs: state.orgs.map((org) => (org.key === record.key ? { ...change(org), key, partition } : org)),
    settings: withUserOf(state.settings, record, signedIn),
  }));
  if (!updated.ok) return updated;
  // From here on a failure only leaves something behind in the vault that nobody reads.
  await grants.remove(record.key);
  if (record.hasSecretNote === true) await secretNotes.remove(record.key);
  parts.states.set(record.key, undefined);
  const adopted = updated.value.orgs.find((org) => org.key === key);
  return adopted === undefined
    ? fail({ code: 'ORG_NOT_FOUND', message: words().orgs.notInList, remedy: 'none' })
    : ok(adopted);
}

async function moveSecretNote(notes: SecretNotes, record: OrgRecord, to: OrgKey): Promise<Result<null>> {
  if (record.hasSecretNote !== true) return ok(null);
  const note = await notes.read(record.key);
  if (!note.ok) return note;
  return note.value === null ? ok(null) : notes.write(to, note.value);
}

/** As which of its users the organization's pages are opened: the same one. */
function withUserOf(
  settings: StoredState['settings'],
  record: OrgRecord,
  { key, organizationId }: SignedIn,
): StoredState['settings'] {
  const { userOfOrganization } = settings;
  if (userOfOrganization?.[record.organizationId] !== record.key) return settings;
  const others = Object.entries(userOfOrganization).filter(([id]) => id !== record.organizationId);
  return { ...settings, userOfOrganization: { ...Object.fromEntries(others), [organizationId]: key } };
}
