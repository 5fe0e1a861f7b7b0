import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import type { Bridge } from '../../shared/ipc-contract.ts';
import type { Result } from '../../shared/result.ts';
import type { AppState } from './app-state.ts';

/** What every group of actions is made of (actions.ts). */
export interface ActionKit {
  readonly bridge: Bridge;
  readonly patch: (part: Partial<AppState>) => void;
  /** Awaits a call; a throw becomes a failure that is shown, never a silent nothing. */
  readonly settle: <T>(call: Promise<Result<T>>) => Promise<Result<T>>;
  /** The orgs that are in the list now. */
  readonly listed: () => ReadonlySet<OrgKey>;
  /** Puts an org's new facts into the list, in the place of the row `before` where its key is another now. */
  readonly keepOrg: (org: OrgSummary, before?: OrgKey) => void;
  readonly loadClientApps: () => Promise<void>;
}
