import type { ClientAppSummary } from '../../../shared/client-app.ts';
import type { ClientAppRecord, OrgStore, StoredState } from '../../ports/org-store.ts';
import { words } from '../../text/words.ts';

/** The client apps a person can choose from, each with the orgs that use it. */
export function listClientApps(store: OrgStore): readonly ClientAppSummary[] {
  const state = store.read();
  return state.clientApps.map((app) => summarizeClientApp(state, app));
}

/**
 * What the screen may know of a client app; the record holds no secret, only whether there is one. The practice app is
 * Latchkey's own, so that its name is of the language spoken now, not of the one it was saved in.
 */
export function summarizeClientApp({ orgs }: StoredState, app: ClientAppRecord): ClientAppSummary {
  const name = app.practice ? words().clientApps.practiceApp : app.name;
  return { ...app, name, usedBy: orgs.filter((org) => org.clientAppId === app.id).map((org) => org.alias) };
}
