import type { AppError } from '../../shared/app-error.ts';
import type { Bridge } from '../../shared/ipc-contract.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import type { Result } from '../../shared/result.ts';
import { words } from '../text/words.ts';
import type { AppState, RowAction } from './app-state.ts';

interface Kit {
  readonly bridge: Bridge;
  readonly patch: (part: Partial<AppState>) => void;
  readonly settle: <T>(call: Promise<Result<T>>) => Promise<Result<T>>;
  readonly act: <T>(orgKey: OrgKey, action: RowAction, call: () => Promise<Result<T>>) => Promise<void>;
}

/** What a person does with the windows of an org, and with what they leave. */
export function windowActions({ bridge, patch, settle, act }: Kit) {
  return {
    openPrivately: (orgKey: OrgKey) => act(orgKey, 'open-privately', () => bridge.openPrivately({ orgKey })),
    openAnotherWindow: (orgKey: OrgKey) =>
      act(orgKey, 'open-another-window', () => bridge.openAnotherWindow({ orgKey })),
    getBrowserData: (orgKey: OrgKey) => settle(bridge.getBrowserData({ orgKey })),

    async clearBrowserData(org: OrgSummary): Promise<AppError | null> {
      const result = await settle(bridge.clearBrowserData({ orgKey: org.key }));
      if (!result.ok) return result.error;
      if (!result.value.cleared) {
        return { code: 'INVALID_REQUEST', message: words.orgWindows.clear.stays, remedy: 'none' };
      }
      patch({ dialog: { kind: 'none' }, focusOrg: org.key });
      return null;
    },
  };
}
