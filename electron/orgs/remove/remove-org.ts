import type { OrgKey } from '../../../shared/org.ts';
import { isCommandOf } from '../../../shared/recent-commands.ts';
import type { Result } from '../../../shared/result.ts';
import type { StoredSettings } from '../../ports/org-store.ts';
import type { SecretNotes } from '../marks/secret-notes.ts';
import { endGrant, type EndGrantParts } from './end-grant.ts';
import type { OrgStates } from '../records/org-states.ts';

export interface RemoveOrgParts extends EndGrantParts {
  readonly states: OrgStates;
  readonly secretNotes: Pick<SecretNotes, 'remove'>;
}

/** Ends the org's grant, then deletes its record and its secrets. */
export async function removeOrg(
  parts: RemoveOrgParts,
  orgKey: OrgKey,
): Promise<Result<{ readonly revoked: boolean }>> {
  // Asked before the row goes: once an org is out of the list, its tokens are dead, or the answer says they are not.
  const ended = await endGrant(parts, orgKey);
  if (!ended.ok) return ended;
  const removed = await parts.store.update((state) => ({
    ...state,
    orgs: state.orgs.filter((org) => org.key !== orgKey),
    settings: withoutCommands(state.settings, orgKey),
  }));
  if (!removed.ok) return removed;
  parts.states.set(orgKey, undefined);
  await parts.grants.remove(orgKey);
  await parts.secretNotes.remove(orgKey);
  return ended;
}

/** The palette remembers nothing of an org that is gone. */
function withoutCommands(settings: StoredSettings, orgKey: OrgKey): StoredSettings {
  const { recentCommands } = settings;
  if (recentCommands?.some((id) => isCommandOf(id, orgKey)) !== true) return settings;
  return { ...settings, recentCommands: recentCommands.filter((id) => !isCommandOf(id, orgKey)) };
}
