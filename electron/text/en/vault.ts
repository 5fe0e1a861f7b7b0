/** What is said of the vault, its keychain and its passphrase. */
export const vaultWords = {
  fileNewer: 'This file was written by a newer Latchkey. Update Latchkey to open it.',
  fileNotWhole: 'This file is not whole: its header is not as Latchkey writes it.',
  fileNotOpened:
    'The passphrase does not open this file, or the file was changed. Nothing was taken from it.',
  keychainLocked:
    'The keychain is locked, so saved sign-ins cannot be read yet. Nothing is lost: unlock it and try again.',
  keychainMissing:
    'This computer offers no keychain. Choose a passphrase, or keep sign-ins in memory until Latchkey quits.',
  keychainGone:
    'The keychain that holds the key of your vault does not answer. Nothing is lost: make it available and try again.',
  passphraseNeeded: 'The vault is sealed with your passphrase, which is needed first.',
  keyMismatch: 'The key that fits this vault was not found. The sealed sign-ins are kept as they are.',
  newer: 'The vault was written by a newer Latchkey and is left untouched. Update Latchkey to use it.',
  wrongPassphrase: 'That passphrase does not open the vault. Nothing was changed.',
  signInDamaged:
    "This org's saved sign-in is damaged and cannot be read. It is kept; signing in again replaces it.",
  keychainRefused: 'The keychain did not take the key. Nothing was changed.',
  alreadyThere: 'There is a vault on this disk already. Open it, or start over, before sealing a new one.',
  newerUntouched:
    'The vault was written by a newer Latchkey. It is left untouched; update Latchkey to use it.',
  fileUnreadable: (name: string, reason: string): string =>
    `The system would not let Latchkey read its file ${name} (${reason}). It is left untouched.`,
  bothDamaged: (kept: string): string =>
    `The vault and its backup are both damaged.${kept} Your orgs are listed; they need a new sign-in.`,
  keptAs: (file: string): string => ` The damaged file is kept as ${file}.`,
  keptByKeychain:
    "This vault's key is in the system's keychain, so a passphrase cannot open it. Make the keychain available, work in memory meanwhile, or start over with a new vault.",
  damaged: (restored: number, lost: number, kept: string): string =>
    `The vault was damaged; ${restored} of its secrets came from the last good copy${lost > 0 ? `, ${lost} cannot be read and need a new sign-in.` : ' where needed.'}${kept}`,
} as const;
