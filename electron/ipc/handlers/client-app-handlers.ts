import type { ClientAppSummary } from '../../../shared/client-app.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { checkClientApp, type CheckClientAppParts } from '../../orgs/client-apps/check-client-app.ts';
import type { ClientAppSecrets } from '../../orgs/client-apps/client-app-secrets.ts';
import { listClientApps, summarizeClientApp } from '../../orgs/client-apps/list-client-apps.ts';
import { removeClientApp } from '../../orgs/client-apps/remove-client-app.ts';
import { saveClientApp } from '../../orgs/client-apps/save-client-app.ts';
import type { ClientAppRecord, OrgStore } from '../../ports/org-store.ts';
import type { Handlers } from '../register.ts';

/** Client apps as things of their own. */
export function clientAppHandlers(
  parts: {
    readonly store: OrgStore;
    readonly clientAppSecrets: ClientAppSecrets;
    newId(): string;
  } & CheckClientAppParts,
): Pick<Handlers, 'listClientApps' | 'saveClientApp' | 'removeClientApp' | 'checkClientApp'> {
  const summarize = (saved: Result<ClientAppRecord>): Result<ClientAppSummary> =>
    saved.ok ? ok(summarizeClientApp(parts.store.read(), saved.value)) : saved;
  return {
    listClientApps: () => listClientApps(parts.store),
    saveClientApp: async (entered) => summarize(await saveClientApp(parts, entered)),
    removeClientApp: ({ id }) => removeClientApp(parts, id),
    checkClientApp: ({ id, loginHost }) => checkClientApp(parts, id, loginHost),
  };
}
