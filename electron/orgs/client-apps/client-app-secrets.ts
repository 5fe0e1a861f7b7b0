import type { Result } from '../../../shared/result.ts';
import type { Vault } from '../../ports/vault.ts';

/** The client secrets in the vault, each under the id of its app. */
export interface ClientAppSecrets {
  /** Null when there is none. Errors: VAULT_CLOSED, SECRET_UNREADABLE. */
  read(appId: string): Promise<Result<string | null>>;
  /** Durable when it resolves. Errors: VAULT_CLOSED, STORE_WRITE_FAILED. */
  write(appId: string, secret: string): Promise<Result<null>>;
  remove(appId: string): Promise<Result<null>>;
}

export function createClientAppSecrets(vault: Vault): ClientAppSecrets {
  const vaultId = (appId: string) => `client:${appId}`;
  return {
    read: (appId) => vault.read(vaultId(appId)),
    write: (appId, secret) => vault.write(vaultId(appId), secret),
    remove: (appId) => vault.remove(vaultId(appId)),
  };
}
