import type { KeyObject } from 'node:crypto';
import type { StartNotice, VaultState } from '../../../shared/app-status.ts';
import type { Keychain } from '../../ports/keychain.ts';
import type { VaultDisk } from './sealed-vault-disk.ts';
import { findKey } from './sealed-vault-keychain.ts';
import { closedState, damagedNotice, sortRecords } from './sealed-vault-load.ts';
import type { Loaded, LoadedVault } from './sealed-vault-load.ts';
import type { KeptBy, OpenVault } from './sealed-vault-open.ts';

/** What another process made of the files that this one has open. */
export type News =
  { readonly kind: 'open'; readonly open: OpenVault } | (OpenedAnew & { readonly kind: 'anew' });

interface OpenedAnew {
  readonly loaded: Loaded;
  /** Null when it takes the person to open it. */
  readonly opened: Opened | null;
  readonly closed: VaultState;
}

export interface Opened {
  readonly open: OpenVault;
  readonly damaged: readonly StartNotice[];
}

/** Takes in what another process of this profile has written since; to be called while nobody writes. */
export async function readNews(open: OpenVault, disk: VaultDisk, keychain: Keychain): Promise<News> {
  if (!(await disk.hasNews())) return { kind: 'open', open };
  const loaded = await disk.load();
  const { vault } = loaded;
  // Out of reach or spoilt under our hands: what is known here is the better copy, and the next write mends the file.
  if (vault.kind === 'none' || vault.kind === 'unusable') return { kind: 'open', open };
  if (vault.kind === 'vault' && vault.header.vaultId === open.header.vaultId) {
    const { readable, unreadable, mainIsWhole } = await sortRecords(vault, open.key);
    const next: OpenVault = mainIsWhole
      ? { ...open, header: vault.header, readable, unreadable, backup: 'same' }
      : { ...open, backup: 'untouched' };
    return { kind: 'open', open: next };
  }
  // A newer Latchkey wrote it, or it was sealed under another key: ours opens nothing any more.
  const closed = { kind: 'anew', loaded, opened: null, closed: closedState(loaded) } as const;
  if (vault.kind !== 'vault' || vault.header.keeping.kept !== 'keychain') return closed;
  const found = await findKey(keychain, vault.header);
  if (found.kind !== 'key') return { ...closed, closed: found };
  return found.key === null
    ? closed
    : { ...closed, opened: await openLoaded(vault, found.key, 'keychain', disk) };
}

/** Opens a loaded vault with its key, which is known to fit. */
export async function openLoaded(
  vault: Extract<LoadedVault, { kind: 'vault' }>,
  key: KeyObject,
  keptBy: KeptBy,
  disk: VaultDisk,
): Promise<Opened> {
  const records = await sortRecords(vault, key);
  const { readable, unreadable, mainIsWhole } = records;
  const damaged = mainIsWhole ? [] : [damagedNotice(records, await disk.keepCorruptCopy())];
  const backup = mainIsWhole ? 'same' : 'untouched';
  return { open: { keptBy, key, header: vault.header, readable, unreadable, backup }, damaged };
}
