import { firstByKey } from '../../../shared/first-by-key.ts';
import type { ClientAppRecord, StoredState } from '../../ports/org-store.ts';
import type { ReadImport } from './moved-org.ts';

/** An app of the same client id is the same app; what is known of it here holds. A secret is never in these. */
export function withClientApps(
  newId: () => string,
  { clientApps: moved, secrets }: Pick<ReadImport, 'clientApps' | 'secrets'>,
  state: StoredState,
) {
  const appIds = new Map<string, string>();
  const newApps = new Map<string, string>();
  const here = appsHere(state);
  const added = new Map<string, ClientAppRecord>();
  for (const app of moved) {
    const present = here(app) ?? added.get(app.clientId);
    const id = present?.id ?? newId();
    appIds.set(app.id, id);
    if (here(app) === undefined) newApps.set(app.id, id);
    // Its secret is taken over after this, where the file has it.
    if (present === undefined)
      added.set(app.clientId, { ...app, id, hasSecret: secrets?.clientSecrets.has(app.id) === true });
  }
  return {
    newApps,
    clientApps: added.size === 0 ? state.clientApps : [...state.clientApps, ...added.values()],
    appIds,
  };
}

type KnownApp = Pick<ClientAppRecord, 'clientId' | 'practice'>;

/** Finds the client app that is here already under another id, or the same. */
export function appsHere(
  state: Pick<StoredState, 'clientApps'>,
): (app: KnownApp) => ClientAppRecord | undefined {
  const keyOf = ({ clientId, practice }: KnownApp) => `${practice} ${clientId}`;
  const apps = firstByKey(state.clientApps, keyOf);
  return (app) => apps.get(keyOf(app));
}
