import { finding, type DoctorCheck, type DoctorParts, type Finding } from './check.ts';
import { words } from '../text/words.ts';

/**
 * Writes, reads and removes a canary: with keytar nothing less proves that a keychain is open (trust.md 0b). Where the
 * vault does without a keychain, a missing one is only worth knowing.
 */
export const checkKeychain: DoctorCheck = {
  subject: 'keychain',
  async run(parts) {
    const state = await parts.keychain.probe();
    const unwell = isNeeded(parts) ? 'bad' : 'warning';
    switch (state.kind) {
      case 'ready':
        return [finding('good', words().doctor.keychainAnswers)];
      case 'locked':
        return [finding(unwell, words().doctor.keychainLocked, unlock(parts))];
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
    darwin: words().doctor.unlockMac,
    win32: words().doctor.unlockWindows,
  };
  const how = where[facts.platform] ?? words().doctor.unlockLinux;
  return words().doctor.unlockRemedy(how);
}

function missing({ facts }: DoctorParts, outcome: 'bad' | 'warning', reason: string): Finding {
  const remedy =
    facts.platform === 'linux' ? words().doctor.noKeychainRemedyLinux : words().doctor.noKeychainRemedy;
  return finding(outcome, words().doctor.noKeychain(reason), remedy);
}
