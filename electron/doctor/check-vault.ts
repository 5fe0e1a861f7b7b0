import type { VaultState } from '../../shared/app-status.ts';
import type { Vault } from '../ports/vault.ts';
import { count, finding, type DoctorCheck, type Finding } from './check.ts';

/** Whether the vault is open, and whether each of its records can be read. The secrets themselves go nowhere. */
export const checkVault: DoctorCheck = {
  subject: 'vault',
  title: 'Vault',
  async run({ vault }) {
    const state = vault.state();
    const notices = vault.notices().map(({ message }) => finding('warning', message, KEPT));
    if (state.kind !== 'open') return [closed(state, vault.ids().length), ...notices];
    return [await readable(vault, state.keptBy), ...notices];
  },
};

const KEPT = 'Nothing was deleted. Sign in again to the orgs that need it.';

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
      `${damaged} of ${count(ids.length, 'record')} cannot be read with the present key. They are kept as they are.`,
      'Sign in again to the orgs that ask for it.',
    );
  }
  const all = `${count(ids.length, 'record')}, ${ids.length === 1 ? 'readable' : 'all readable'}`;
  switch (keptBy) {
    case 'keychain':
      return finding('good', `Open; its key is in the keychain. ${all}.`);
    case 'passphrase':
      return finding('good', `Open; its key is wrapped with your passphrase. ${all}.`);
    case 'memory':
      return finding(
        'warning',
        `In memory only: ${count(ids.length, 'record')} will be gone when Latchkey quits.`,
        'Choose a passphrase, or mend the keychain, to keep them.',
      );
  }
}

function closed(state: Exclude<VaultState, { kind: 'open' }>, records: number): Finding {
  switch (state.kind) {
    case 'keychain-locked':
      return records === 0
        ? finding('good', 'Nothing is kept in it yet.')
        : finding('bad', 'Closed: the keychain that holds its key is locked.', 'Unlock the keychain.');
    case 'keychain-missing':
      return finding(
        'bad',
        'There is no keychain to hold its key, and nothing was chosen in its place yet.',
        'Choose a passphrase, or memory only, in Latchkey’s window.',
      );
    case 'keychain-gone':
      return finding(
        'bad',
        'Closed: its key is in a keychain that does not answer now.',
        'Mend the keychain. A passphrase cannot open this vault; starting over keeps its files.',
      );
    case 'passphrase-needed':
      return finding(
        'warning',
        'Sealed with a passphrase that was not given yet.',
        'Enter the passphrase in Latchkey’s window.',
      );
    case 'key-mismatch':
      return finding(
        'bad',
        'The key in the keychain does not fit this vault, or its file cannot be used.',
        'Bring back the keychain or the file it belongs to, or start over in Latchkey’s window; the files are kept.',
      );
  }
}
