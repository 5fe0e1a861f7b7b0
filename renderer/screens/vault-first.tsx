import type { AppError } from '../../shared/app-error.ts';
import { VaultCard } from './vault-card.tsx';

/** In a dialog whose sign-in cannot begin because of the vault: what opens it, so that nobody has to look behind. */
export function VaultFirst({ failure }: { readonly failure: AppError | null }) {
  if (failure?.code !== 'VAULT_CLOSED') return null;
  return (
    <div className="dialog-vault">
      <VaultCard />
    </div>
  );
}
