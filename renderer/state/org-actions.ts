import type { AppError } from '../../shared/app-error.ts';
import type { CopyFormat } from '../../shared/copy-format.ts';
import type { Bridge } from '../../shared/ipc-contract.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import type { CheckAllProgress } from '../../shared/org-details.ts';
import type { Result } from '../../shared/result.ts';
import { type AppState, type RowAction, withEntry } from './app-state.ts';
import type { Store } from './store.ts';

interface Kit {
  readonly bridge: Bridge;
  readonly store: Store<AppState>;
  readonly patch: (part: Partial<AppState>) => void;
  readonly settle: <T>(call: Promise<Result<T>>) => Promise<Result<T>>;
  readonly keepOrg: (org: OrgSummary) => void;
  /** Does something for a row, one thing at a time, and keeps its failure there. */
  readonly act: <T>(orgKey: OrgKey, action: RowAction, call: () => Promise<Result<T>>) => Promise<void>;
  readonly tellBug: () => void;
}

/** What a person asks of one org's grant and session, or of all orgs at once. */
export function orgActions({ bridge, store, patch, settle, keepOrg, act, tellBug }: Kit) {
  const keepProgress = (checkAll: CheckAllProgress | null) => patch({ checkAll });
  return {
    getOrgDetails: (orgKey: OrgKey) => settle(bridge.getOrgDetails({ orgKey })),
    getSessionEnd: (orgKey: OrgKey) => settle(bridge.getSessionEnd({ orgKey })),

    checkOrg: (orgKey: OrgKey) =>
      act(orgKey, 'check', async () => {
        const result = await bridge.checkOrg({ orgKey });
        if (result.ok) {
          store.update((state) => ({ ...state, checks: withEntry(state.checks, orgKey, result.value) }));
        }
        return result;
      }),
    dismissCheck: (orgKey: OrgKey) =>
      store.update((state) => ({ ...state, checks: withEntry(state.checks, orgKey, null) })),

    async checkAll(): Promise<void> {
      if (store.get().checkAll?.state === 'running') return;
      try {
        keepProgress(await bridge.checkAll());
      } catch {
        keepProgress(null);
        tellBug();
      }
    },
    cancelCheckAll: () => settle(bridge.cancelCheckAll()),
    dismissCheckAll: () => keepProgress(null),

    async setKeepAlive(orgKey: OrgKey, on: boolean): Promise<AppError | null> {
      const result = await settle(bridge.setKeepAlive({ orgKey, on }));
      if (result.ok) keepOrg(result.value);
      return result.ok ? null : result.error;
    },

    /** An SFDX URL is only asked for after the person has agreed. */
    async copyAs(orgKey: OrgKey, format: CopyFormat): Promise<AppError | null> {
      const result = await settle(
        bridge.copyAs(format === 'sfdx-url' ? { orgKey, format, confirmed: true } : { orgKey, format }),
      );
      if (!result.ok) return result.error;
      patch({ clipboard: result.value, dialog: { kind: 'none' } });
      return null;
    },

    async revokeOrg(org: OrgSummary): Promise<AppError | null> {
      const result = await settle(bridge.revokeOrg({ orgKey: org.key }));
      if (!result.ok) return result.error;
      store.update((state) => ({
        ...state,
        failures: withEntry(state.failures, org.key, null),
        checks: withEntry(state.checks, org.key, null),
        dialog: { kind: 'none' },
        focusOrg: org.key,
        banner: result.value.revoked ? state.banner : { kind: 'revoke-pending', alias: org.alias },
      }));
      return null;
    },
  };
}
