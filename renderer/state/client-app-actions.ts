import type { AppError } from '../../shared/app-error.ts';
import type { RequestOf } from '../../shared/ipc-contract.ts';
import type { ActionKit } from './action-kit.ts';

/** Saving, removing and checking client apps. The list is loaded anew after each change. */
export function clientAppActions({ bridge, settle, loadClientApps }: ActionKit) {
  return {
    loadClientApps,
    async saveClientApp(request: RequestOf<'saveClientApp'>): Promise<AppError | null> {
      const result = await settle(bridge.saveClientApp(request));
      if (!result.ok) return result.error;
      await loadClientApps();
      return null;
    },
    async removeClientApp(id: string): Promise<AppError | null> {
      const result = await settle(bridge.removeClientApp({ id }));
      if (!result.ok) return result.error;
      await loadClientApps();
      return null;
    },
    checkClientApp: (id: string, loginHost: string) => settle(bridge.checkClientApp({ id, loginHost })),
  };
}
