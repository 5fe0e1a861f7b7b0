import type { AppError } from '../../shared/app-error.ts';
import type { Bridge } from '../../shared/ipc-contract.ts';
import type { Result } from '../../shared/result.ts';
import type { AppState } from './app-state.ts';
import type { Store } from './store.ts';

interface Kit {
  readonly bridge: Bridge;
  readonly store: Store<AppState>;
  readonly patch: (part: Partial<AppState>) => void;
  readonly settle: <T>(call: Promise<Result<T>>) => Promise<Result<T>>;
}

/** Opening the vault where the keychain does not, and what was found of it at the start. */
export function vaultActions({ bridge, store, patch, settle }: Kit) {
  /** For calls that answer with the new status: takes it over, or gives back what went wrong. */
  const changeVault = async (call: ReturnType<Bridge['retryKeychain']>): Promise<AppError | null> => {
    const result = await settle(call);
    if (result.ok) patch({ status: result.value });
    return result.ok ? null : result.error;
  };
  return {
    retryKeychain: () => changeVault(bridge.retryKeychain()),
    usePassphrase: (passphrase: string) => changeVault(bridge.usePassphrase({ passphrase })),
    useMemoryOnly: () => changeVault(bridge.useMemoryOnly()),
    startVaultOver: () => changeVault(bridge.startVaultOver()),

    async dismissNotice(id: string): Promise<void> {
      store.update((state) => ({
        ...state,
        status: state.status && {
          ...state.status,
          notices: state.status.notices.filter((notice) => notice.id !== id),
        },
      }));
      await settle(bridge.dismissNotice({ id }));
    },
  };
}
