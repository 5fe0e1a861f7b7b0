import type { AppError } from '../../shared/app-error.ts';
import type { Bridge } from '../../shared/ipc-contract.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import { fail, type Result } from '../../shared/result.ts';
import { words } from '../text/words.ts';
import type { ActionKit } from './action-kit.ts';
import { type AppState, type Banner, type DialogState, type RowAction, withEntry } from './app-state.ts';
import { withOrg } from './arrange-orgs.ts';
import { createDoctorActions } from './doctor-actions.ts';
import { createProblemActions } from './problem-actions.ts';
import { lifeActions } from './life-actions.ts';
import { clientAppActions } from './client-app-actions.ts';
import { paletteActions } from './palette-actions.ts';
import { searchActions } from './search-actions.ts';
import { guardActions } from './guard-actions.ts';
import { signInActions } from './sign-in-actions.ts';
import { catalogueActions } from './catalogue-actions.ts';
import { movingActions } from './moving-actions.ts';
import { markActions } from './mark-actions.ts';
import { openInActions } from './open-in-actions.ts';
import { openActions } from './open-actions.ts';
import { orgActions } from './org-actions.ts';
import { settingsActions } from './settings-actions.ts';
import { startPage } from './start-page.ts';
import { vaultActions } from './vault-actions.ts';
import { windowActions } from './window-actions.ts';
import type { Store } from './store.ts';

/** A rejected call is a bug in Latchkey: expected failures come back as values. It is told like any failure. */
const BUG: AppError = { code: 'INVALID_REQUEST', message: words.unexpected, remedy: 'none' };

/** Everything a screen can ask for. Made once, in main.tsx. */
export function createActions(bridge: Bridge, store: Store<AppState>, language: string) {
  const patch = (part: Partial<AppState>) => store.update((state) => ({ ...state, ...part }));
  const showBanner = (banner: Banner | null) => patch({ banner });

  /** Awaits a call; a throw becomes a failure that is shown, never a silent nothing. */
  const settle = async <T>(call: Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await call;
    } catch {
      return fail(BUG);
    }
  };

  const arrangement = (state: AppState) => ({ ...state.settings, groups: state.groups, language });
  const keepOrg = (org: OrgSummary, before: OrgKey = org.key) =>
    store.update((state) => ({
      ...state,
      orgs: withOrg(
        state.orgs.filter(({ key }) => key === org.key || key !== before),
        org,
        arrangement(state),
      ),
      failures: withEntry(state.failures, org.key, null),
    }));

  const loadClientApps = async () => {
    try {
      patch({ clientApps: await bridge.listClientApps() });
    } catch {
      showBanner({ kind: 'error', error: BUG });
    }
  };

  const act = async <T>(orgKey: OrgKey, action: RowAction, call: () => Promise<Result<T>>, path?: string) => {
    if (store.get().busy.has(orgKey)) return;
    store.update((state) => ({
      ...state,
      busy: withEntry(state.busy, orgKey, action),
      failures: withEntry(state.failures, orgKey, null),
      checks: withEntry(state.checks, orgKey, null),
    }));
    const result = await settle(call());
    store.update((state) => ({
      ...state,
      busy: withEntry(state.busy, orgKey, null),
      // Who said no to a question knows it: a row that complains of it would be noise.
      failures:
        result.ok || result.error.code === 'NOT_CONFIRMED'
          ? state.failures
          : withEntry(state.failures, orgKey, {
              action,
              error: result.error,
              ...(path === undefined ? {} : { path }),
            }),
    }));
  };

  const doctor = createDoctorActions(bridge, store, settle);
  const listed = () => new Set(store.get().orgs.map(({ key }) => key));
  const kit: ActionKit = { bridge, patch, settle, listed, keepOrg, loadClientApps };

  const tellBug = () => showBanner({ kind: 'error', error: BUG });
  const rowKit = { bridge, store, patch, settle, act, tellBug };
  const opening = openActions(rowKit);
  const settings = settingsActions({ ...rowKit, language });
  const palette = paletteActions({ bridge, store, settle });
  const moving = movingActions({ bridge, store, patch, settle, loadClientApps });
  const catalogues = catalogueActions({ bridge, store, patch, settle, loadClientApps });

  return {
    ...lifeActions({ ...rowKit, changeSettings: (change) => settings.changeSettings(change) }),
    ...doctor,
    ...settings,
    start: () =>
      startPage({ bridge, store, patch, tellBug, loadClientApps, arrangement }, [
        () => doctor.startDoctor(),
        opening.startOpening,
        settings.startSettings,
        palette.startPalette,
        moving.startMoving,
        catalogues.startCatalogues,
      ]),

    ...orgActions({ ...rowKit, keepOrg }),
    ...opening,
    ...moving,
    ...catalogues,
    ...windowActions({ bridge, patch, settle, act }),

    ...searchActions({ patch }),
    ...markActions({ bridge, store, patch, settle, tellBug, language }),
    ...palette,
    ...openInActions(rowKit),
    copyToken: (orgKey: OrgKey) =>
      act(orgKey, 'copy-token', async () => {
        const result = await bridge.copyToken({ orgKey });
        if (result.ok) patch({ clipboard: result.value });
        return result;
      }),
    dismissFailure: (orgKey: OrgKey) =>
      store.update((state) => ({ ...state, failures: withEntry(state.failures, orgKey, null) })),

    show: (dialog: DialogState) => patch({ dialog, renewed: null }),
    closeDialog: () => patch({ dialog: { kind: 'none' } }),
    dismissBanner: () => showBanner(null),
    dismissRenewed: () => patch({ renewed: null }),
    focusedOrg: () => patch({ focusOrg: null }),

    ...signInActions(kit),
    ...clientAppActions(kit),

    async renameOrg(orgKey: OrgKey, alias: string): Promise<AppError | null> {
      const result = await settle(bridge.renameOrg({ orgKey, alias }));
      if (!result.ok) return result.error;
      keepOrg(result.value);
      patch({ dialog: { kind: 'none' }, focusOrg: orgKey });
      return null;
    },
    async removeOrg(org: OrgSummary): Promise<AppError | null> {
      const result = await settle(bridge.removeOrg({ orgKey: org.key }));
      if (!result.ok) return result.error;
      store.update((state) => ({
        ...state,
        orgs: state.orgs.filter(({ key }) => key !== org.key),
        failures: withEntry(state.failures, org.key, null),
        // The row may have gone before this answer came, and another dialog been opened since.
        dialog: state.dialog.kind === 'remove' ? { kind: 'none' } : state.dialog,
        banner: result.value.revoked ? state.banner : { kind: 'not-revoked', alias: org.alias },
      }));
      return null;
    },

    async startPractice(): Promise<void> {
      if (store.get().startingPractice) return;
      patch({ startingPractice: true, banner: null });
      const result = await settle(bridge.startPractice());
      patch({ startingPractice: false });
      if (!result.ok) {
        showBanner({ kind: 'error', error: result.error });
        return;
      }
      store.update((state) => ({
        ...state,
        status: state.status && {
          ...state.status,
          practice: { ...state.status.practice, running: result.value },
        },
      }));
      await loadClientApps();
    },

    ...createProblemActions(bridge, settle),
    ...guardActions({ bridge, settle }),

    ...vaultActions({ bridge, store, patch, settle }),
  };
}

export type Actions = ReturnType<typeof createActions>;
