import type { VaultState } from '../../shared/app-status.ts';
import type { Vault } from '../ports/vault.ts';
import { finding, type DoctorCheck, type Finding } from './check.ts';
import { words } from '../text/words.ts';

/** Whether the vault is open, and whether each of its records can be read. The secrets themselves go nowhere. */
export const checkVault: DoctorCheck = {
  subject: 'vault',
  async run({ vault }) {
    const state = vault.state();
    const notices = vault.notices().map(({ message }) => finding('warning', message, kept()));
    if (state.kind !== 'open') return [closed(state, vault.ids().length), ...notices];
    return [await readable(vault, state.keptBy), ...notices];
  },
};

const kept = () => words().doctor.vaultKept;

async function readable(
  vault: Vault,
  keptBy: Extract<VaultState, { kind: 'open' }>['keptBy'],
): Promise<Finding> {
  const ids = vault.ids();
  const answers = await Promise.all(ids.map((id) => vault.read(id)));
  const damaged = answers.filter(({ ok }) => !ok).length;
  if (damaged > 0) {
    return finding(
      'bad',
      words().doctor.vaultDamaged(damaged, ids.length),
      words().doctor.vaultDamagedRemedy,
    );
  }
  const all = words().doctor.vaultRecords(ids.length);
  switch (keptBy) {
    case 'keychain':
      return finding('good', words().doctor.vaultInKeychain(all));
    case 'passphrase':
      return finding('good', words().doctor.vaultByPassphrase(all));
    case 'memory':
      return finding('warning', words().doctor.vaultInMemory(ids.length), words().doctor.vaultInMemoryRemedy);
  }
}

function closed(state: Exclude<VaultState, { kind: 'open' }>, records: number): Finding {
  switch (state.kind) {
    case 'keychain-locked':
      return records === 0
        ? finding('good', words().doctor.vaultEmpty)
        : finding('bad', words().doctor.vaultLocked, words().doctor.vaultLockedRemedy);
    case 'keychain-missing':
      return finding('bad', words().doctor.vaultUnkept, words().doctor.vaultUnkeptRemedy);
    case 'keychain-gone':
      return finding('bad', words().doctor.vaultGone, words().doctor.vaultGoneRemedy);
    case 'passphrase-needed':
      return finding('warning', words().doctor.vaultSealed, words().doctor.vaultSealedRemedy);
    case 'key-mismatch':
      return finding('bad', words().doctor.vaultMismatch, words().doctor.vaultMismatchRemedy);
  }
}
