import type { OrgKey } from '../../../shared/org.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ImportOutcome } from '../../../shared/moving.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OrgStore } from '../../ports/org-store.ts';
import type { Vault } from '../../ports/vault.ts';
import type { ClientAppSecrets } from '../client-apps/client-app-secrets.ts';
import type { SecretNotes } from '../marks/secret-notes.ts';
import type { Grants } from '../grants/grants.ts';
import type { OrgStates } from '../records/org-states.ts';
import { vaultClosed } from './collect-secrets.ts';
import type { ReadImport } from './moved-org.ts';
import type { PlannedEntry } from './plan-import.ts';
import { takeIn, type TakenIn } from './take-in.ts';
import { MERGED, type Way } from './way-of-import.ts';

export interface ApplyImportParts {
  readonly store: Pick<OrgStore, 'read' | 'update'>;
  readonly vault: Pick<Vault, 'state'>;
  readonly grants: Pick<Grants, 'read' | 'write'>;
  readonly clientAppSecrets: Pick<ClientAppSecrets, 'write'>;
  readonly secretNotes: Pick<SecretNotes, 'write'>;
  readonly states: Pick<OrgStates, 'set'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly newId: () => string;
  readonly newPartition: () => string;
}

/**
 * Takes the chosen entries in: secrets first, so that no row appears whose sign-in is not durable, then all records in
 * one write. A grant that is in the vault stays, unless it is known to have ended.
 * Errors: VAULT_CLOSED (only where a sign-in or a secret note comes along), STORE_WRITE_FAILED, STORE_NEWER.
 */
export async function applyImport(
  parts: ApplyImportParts,
  read: ReadImport,
  chosen: readonly PlannedEntry[],
  way: Pick<Way, 'combine'> = MERGED,
): Promise<Result<ImportOutcome>> {
  if (chosen.some(bringsSecret) && parts.vault.state().kind !== 'open') return fail(vaultClosed());

  const signedIn = new Set<OrgKey>();
  for (const { from, meets } of chosen) {
    if (from.kind !== 'org' || (meets.kind === 'org' && meets.record.needsSignIn === undefined)) continue;
    const { key } = from.org.facts;
    const settled = await settleGrant(parts, read, key, meets.kind === 'org');
    if (!settled.ok) return settled;
    if (settled.value) signedIn.add(key);
  }

  const noted = await keepNotes(parts, read, chosen);
  if (!noted.ok) return noted;

  // Filled in by the last change of the store, which runs once.
  let taken: TakenIn | undefined;
  const updated = await parts.store.update((state) => {
    taken = takeIn({ ...parts, way, now: () => parts.clock.now() }, read, chosen, state, {
      signedIn,
      noted: noted.value,
    });
    return taken.state;
  });
  if (!updated.ok) return updated;
  for (const [fileId, id] of taken?.newApps ?? []) {
    const secret = read.secrets?.clientSecrets.get(fileId);
    if (secret === undefined) continue;
    const written = await parts.clientAppSecrets.write(id, secret);
    if (!written.ok) return written;
  }
  for (const key of signedIn) parts.states.set(key, undefined);
  const count = (test: (entry: PlannedEntry) => boolean) => chosen.filter(test).length;
  return ok({
    added: count(({ shown, meets }) => shown.becomes === 'org' && meets.kind === 'nothing'),
    changed: count(({ shown, meets }) => meets.kind !== 'nothing' && shown.verdict !== 'same'),
    waiting: count(({ shown, meets }) => shown.becomes === 'waiting' && meets.kind === 'nothing'),
    signIns: count(
      ({ shown, from }) => from.kind === 'org' && shown.bringsSignIn && signedIn.has(from.org.facts.key),
    ),
    groups: 0,
    putAway: 0,
    undoId: null,
  });
}

/** Whether something of it goes into the vault. */
export const bringsSecret = (entry: PlannedEntry): boolean => entry.shown.bringsSignIn || bringsNote(entry);

const bringsNote = ({ shown }: PlannedEntry): boolean =>
  shown.changes.some(({ mark }) => mark === 'secretNote');

/** Whose secret note is in the vault afterwards. One that was written while the preview was open stays. */
async function keepNotes(
  { store, secretNotes }: ApplyImportParts,
  { secrets }: ReadImport,
  chosen: readonly PlannedEntry[],
): Promise<Result<ReadonlySet<OrgKey>>> {
  const written = new Map(store.read().orgs.map(({ key, hasSecretNote }) => [key, hasSecretNote === true]));
  const noted = new Set<OrgKey>();
  for (const entry of chosen) {
    if (entry.from.kind !== 'org' || !bringsNote(entry)) continue;
    const { key } = entry.from.org.facts;
    const note = secrets?.secretNotes.get(key);
    if (note === undefined || written.get(key) === true) continue;
    const kept = await secretNotes.write(key, note);
    if (!kept.ok) return kept;
    noted.add(key);
  }
  return ok(noted);
}

/**
 * True when the vault holds a grant of the org afterwards that may work. One that is there stays: an org that comes back
 * from a backup may have left it. `ended`: the org says that it has ended, so the file's takes its place.
 */
async function settleGrant(
  { vault, grants }: ApplyImportParts,
  { secrets }: ReadImport,
  key: OrgKey,
  ended: boolean,
): Promise<Result<boolean>> {
  const brought = secrets?.grants.get(key);
  if (vault.state().kind !== 'open') return ok(false);
  const present = await grants.read(key);
  // What cannot be read now may be readable another day: it is not replaced either.
  if (!present.ok) return ok(false);
  if (present.value !== null && !ended) return ok(present.value.ended === undefined);
  if (brought === undefined) return ok(false);
  const written = await grants.write(key, brought);
  return written.ok ? ok(true) : written;
}
