import { finding, type DoctorCheck, type DoctorParts, type Finding } from './check.ts';

/**
 * Writes, reads and removes a canary: with keytar nothing less proves that a keychain is open (trust.md 0b). Where the
 * vault does without a keychain, a missing one is only worth knowing.
 */
export const checkKeychain: DoctorCheck = {
  subject: 'keychain',
  title: 'Keychain',
  async run(parts) {
    const state = await parts.keychain.probe();
    const unwell = isNeeded(parts) ? 'bad' : 'warning';
    switch (state.kind) {
      case 'ready':
        return [finding('good', 'The keychain answers: a canary was written, read and removed.')];
      case 'locked':
        return [finding(unwell, 'The keychain is locked, or nobody answered its prompt.', unlock(parts))];
      case 'missing':
        return [missing(parts, unwell, state.reason)];
    }
  },
};

function isNeeded({ vault }: DoctorParts): boolean {
  const state = vault.state();
  return state.kind === 'open' ? state.keptBy === 'keychain' : state.kind !== 'passphrase-needed';
}

function unlock({ facts }: DoctorParts): string {
  const where: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Unlock the login keychain in Keychain Access',
    win32: 'Sign in to Windows again',
  };
  const how = where[facts.platform] ?? 'Unlock the keyring (Passwords and Keys), or log in again';
  return `${how}, then press Try again in Latchkey’s window. No org is lost meanwhile.`;
}

function missing({ facts }: DoctorParts, outcome: 'bad' | 'warning', reason: string): Finding {
  const remedy =
    facts.platform === 'linux'
      ? 'Install and start a Secret Service, such as gnome-keyring or KWallet, or let Latchkey use a passphrase.'
      : 'Let Latchkey use a passphrase, or keep secrets in memory only.';
  return finding(outcome, `No keychain answers here (${reason}).`, remedy);
}
