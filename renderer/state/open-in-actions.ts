import type { AppError } from '../../shared/app-error.ts';
import { linkNeedsConsent } from '../../shared/copy-format.ts';
import type { Bridge } from '../../shared/ipc-contract.ts';
import type { InstalledBrowser, OpenedOrg, OpenIn } from '../../shared/open-in.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import type { Result } from '../../shared/result.ts';
import { type AppState, type RowAction, withEntry } from './app-state.ts';
import type { Store } from './store.ts';

interface Kit {
  readonly bridge: Bridge;
  readonly store: Store<AppState>;
  readonly patch: (part: Partial<AppState>) => void;
  readonly settle: <T>(call: Promise<Result<T>>) => Promise<Result<T>>;
  /** Does something for a row, one thing at a time, and keeps its failure there. */
  readonly act: <T>(orgKey: OrgKey, action: RowAction, call: () => Promise<Result<T>>) => Promise<void>;
}

/** Opening an org where the person wants it, and the link that opens it elsewhere. */
export function openInActions({ bridge, store, patch, settle, act }: Kit) {
  /** A place that was gone is told; what was told before is over as soon as the org opens where it should. */
  const tellInstead = (orgKey: OrgKey, { instead }: OpenedOrg) =>
    store.update((state) => {
      if (instead !== null) return { ...state, banner: { kind: 'opened-instead', orgKey, ...instead } };
      const isAboutIt = state.banner?.kind === 'opened-instead' && state.banner.orgKey === orgKey;
      return isAboutIt ? { ...state, banner: null } : state;
    });
  const copyLink = async (orgKey: OrgKey, confirmed: boolean) => {
    const result = await bridge.copyLoginLink({ orgKey, confirmed });
    if (result.ok) patch({ clipboard: result.value });
    return result;
  };

  return {
    openOrg: (orgKey: OrgKey) =>
      act(orgKey, 'open', async () => {
        const result = await bridge.openOrg({ orgKey });
        if (result.ok) tellInstead(orgKey, result.value);
        return result;
      }),
    async openOrgIn(orgKey: OrgKey, place: OpenIn, always: boolean): Promise<AppError | null> {
      const result = await settle(bridge.openOrgIn({ orgKey, place, always }));
      if (!result.ok) return result.error;
      tellInstead(orgKey, result.value);
      store.update((state) => ({
        ...state,
        failures: withEntry(state.failures, orgKey, null),
        dialog: { kind: 'none' },
        focusOrg: orgKey,
      }));
      return null;
    },
    /** None when they cannot be looked for: the other places are offered all the same. */
    async describeBrowsers(): Promise<readonly InstalledBrowser[]> {
      try {
        return await bridge.describeBrowsers();
      } catch {
        return [];
      }
    },
    /** Asks first where the link would open production. */
    async copyLoginLink(org: Pick<OrgSummary, 'key' | 'kind'>): Promise<void> {
      if (linkNeedsConsent(org.kind)) patch({ dialog: { kind: 'copy-login-link', orgKey: org.key } });
      else await act(org.key, 'copy-login-link', () => copyLink(org.key, false));
    },
    async copyConfirmedLink(orgKey: OrgKey): Promise<AppError | null> {
      const result = await settle(copyLink(orgKey, true));
      if (!result.ok) return result.error;
      patch({ dialog: { kind: 'none' }, focusOrg: orgKey });
      return null;
    },
  };
}
