import { findLoginHost } from '../../shared/find-login-host.ts';
import type { AppStatus } from '../../shared/app-status.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import type { OrgsBeginning } from '../../shared/orgs-change.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AppState } from '../orgs/app-state.ts';
import type { ClientAppSecrets } from '../orgs/client-apps/client-app-secrets.ts';
import { copyToken } from '../orgs/copy/copy-token.ts';
import type { CopiedSecret } from '../orgs/copy/copied-secret.ts';
import type { GuardKeeper } from '../orgs/guard/production-guard.ts';
import { openSetupPage, type OpenSetupPageParts } from '../orgs/open/open-setup-page.ts';
import { removeOrg, type RemoveOrgParts } from '../orgs/remove/remove-org.ts';
import { renameOrg } from '../orgs/records/rename-org.ts';
import { startPractice } from '../orgs/start-practice.ts';
import type { SystemBrowser } from '../ports/browser.ts';
import type { CallbackListener } from '../ports/callback.ts';
import type { OrgRecord } from '../ports/org-store.ts';
import type { Practice } from '../ports/practice.ts';
import type { Vault } from '../ports/vault.ts';
import { browserHandlers } from './handlers/browser-handlers.ts';
import { catalogueHandlers, type CatalogueHandlerParts } from './handlers/catalogue-handlers.ts';
import { clientAppHandlers } from './handlers/client-app-handlers.ts';
import { clipboardHandlers } from './handlers/clipboard-handlers.ts';
import { groupHandlers } from './handlers/group-handlers.ts';
import { markHandlers, type MarkHandlerParts } from './handlers/mark-handlers.ts';
import { movingHandlers, type MovingHandlerParts } from './handlers/moving-handlers.ts';
import { nameSubjects } from './name-subjects.ts';
import { openInHandlers, type OpenInHandlerParts } from './handlers/open-in-handlers.ts';
import { openHandlers, type OpenHandlerParts } from './handlers/open-handlers.ts';
import { lifeHandlers } from './handlers/life-handlers.ts';
import { orgHandlers, type OrgHandlerParts } from './handlers/org-handlers.ts';
import { signInHandlers, type SignInHandlerParts } from './handlers/sign-in-handlers.ts';
import { doctorHandlers, type DoctorHandlerParts } from './handlers/doctor-handlers.ts';
import { guardHandlers } from './handlers/guard-handlers.ts';
import { settingsHandlers } from './handlers/settings-handlers.ts';
import { windowHandlers } from './handlers/window-handlers.ts';
import type { SettingsUseCases } from '../settings/settings.ts';
import type { Handlers } from './register.ts';
import { spokenLanguage } from '../text/spoken-language.ts';

/** Everything the use-cases need, made once in main.ts. */
export type UseCaseParts = SignInHandlerParts &
  OpenHandlerParts &
  OpenInHandlerParts &
  OpenSetupPageParts &
  RemoveOrgParts &
  DoctorHandlerParts &
  MarkHandlerParts &
  MovingHandlerParts &
  CatalogueHandlerParts &
  OrgHandlerParts & {
    readonly browser: SystemBrowser;
    readonly clientAppSecrets: ClientAppSecrets;
    readonly listener: CallbackListener;
    readonly copied: CopiedSecret;
    readonly guard: GuardKeeper;
    readonly vault: Vault;
    readonly practice: Practice;
    readonly appState: AppState;
    readonly settings: SettingsUseCases;
    newId(): string;
    /** Tells the page that what is shown beside the orgs has changed. */
    statusChanged(): void;
    beginList(): OrgsBeginning;
  };

/** One use-case for every line of the contract. */
export function createHandlers(parts: UseCaseParts): Handlers {
  return nameSubjects(handlersOf(parts), parts.store);
}

function handlersOf(parts: UseCaseParts): Handlers {
  const { store, vault, listOrgs, appState } = parts;

  const summarize = (record: Result<OrgRecord>): Result<OrgSummary> =>
    record.ok ? ok(listOrgs.one(record.value)) : record;
  const withPractice = async <T>(orgKey: OrgKey, act: () => Promise<T>): Promise<T> => {
    await parts.prepare(orgKey);
    return act();
  };
  const statusAfter = async (change: Promise<Result<unknown>>): Promise<Result<AppStatus>> => {
    const changed = await change;
    parts.statusChanged();
    return changed.ok ? ok(appState.status()) : changed;
  };

  return {
    getStatus: () => appState.status(),
    listOrgs: () => parts.beginList(),
    findLoginHost: ({ text }) => findLoginHost(text, spokenLanguage()),

    ...signInHandlers(parts, { summarize, withPractice }),

    ...browserHandlers(parts),

    ...clipboardHandlers(parts),
    ...doctorHandlers(parts),
    ...settingsHandlers(parts.settings),
    openSetupPage: ({ page, of }) => openSetupPage(parts, page, of),
    ...clientAppHandlers(parts),
    ...orgHandlers(parts),
    ...lifeHandlers(parts),
    ...groupHandlers(parts),
    ...markHandlers(parts),
    ...openHandlers(parts),
    ...windowHandlers(parts),
    ...guardHandlers(parts),
    ...movingHandlers(parts),
    ...catalogueHandlers(parts),

    ...openInHandlers(parts),
    copyToken: ({ orgKey }) => withPractice(orgKey, () => copyToken(parts, orgKey)),
    renameOrg: async ({ orgKey, alias }) => summarize(await renameOrg(store, parts.windows, orgKey, alias)),
    removeOrg: ({ orgKey }) => withPractice(orgKey, () => removeOrg(parts, orgKey)),

    startPractice: async () => {
      const started = await startPractice(parts.practice, store, () => parts.newId());
      parts.statusChanged();
      return started;
    },

    retryKeychain: () => statusAfter(vault.openWithKeychain().then(() => ok(null))),
    usePassphrase: ({ passphrase }) => statusAfter(vault.openWithPassphrase(passphrase)),
    useMemoryOnly: () => statusAfter(vault.openInMemory()),
    startVaultOver: () =>
      statusAfter(
        vault.startOver().then(async (moved) => {
          if (moved.ok) await vault.openWithKeychain();
          return moved;
        }),
      ),
    dismissNotice: ({ id }) => {
      appState.dismiss(id);
      parts.statusChanged();
      return ok(null);
    },
  };
}
