import type { KeyObject } from 'node:crypto';
import type { AppError } from '../../shared/app-error.ts';
import type { StartNotice, VaultState } from '../../shared/app-status.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Keychain } from '../ports/keychain.ts';
import type { NewSeal, Vault } from '../ports/vault.ts';
import type { BackupRule, DurableFile, DurableFolder } from './durable-write.ts';
import { standInLine } from './one-after-another.ts';
import { formatVaultFile } from './sealed-vault-file.ts';
import type { KeyKeeping } from './sealed-vault-file.ts';
import { findKey, forgetKey, keepKey } from './sealed-vault-keychain.ts';
import { fitsKeyCheck, newVaultId, unwrapWithPassphrase, wrapWithPassphrase } from './sealed-vault-keys.ts';
import { damagedNotice, loadVault, sortRecords } from './sealed-vault-load.ts';
import type { Loaded } from './sealed-vault-load.ts';
import { newVault, resealRecords, sealRecord, unsealRecord, without } from './sealed-vault-open.ts';
import type { KeptBy, OpenVault } from './sealed-vault-open.ts';
import { newVaultKey } from './sealed-vault-seal.ts';
import {
  alreadyThere,
  closedError,
  keptByKeychain,
  keychainRefused,
  newerError,
  unreadableError,
  wrongPassphrase,
} from './sealed-vault-errors.ts';

const VAULT_FILE = 'vault';

/** Reads the vault's files (no key yet) and answers a closed vault. Never throws for what a disk does. */
export async function loadSealedVault(options: {
  readonly folder: DurableFolder;
  readonly keychain: Keychain;
}): Promise<Vault> {
  const file = options.folder.file(VAULT_FILE);
  return new SealedVault(file, options.keychain, await loadVault(file));
}

class SealedVault implements Vault {
  readonly #file: DurableFile;
  readonly #keychain: Keychain;
  /** Everything that changes the file or what is open stands in this line; opening waits for the keychain outside it. */
  readonly #inLine = standInLine();
  #loaded: Loaded;
  #open: OpenVault | null = null;
  #closed: VaultState;
  #damaged: readonly StartNotice[] = [];
  #opening: Promise<VaultState> | null = null;

  constructor(file: DurableFile, keychain: Keychain, loaded: Loaded) {
    this.#file = file;
    this.#keychain = keychain;
    this.#loaded = loaded;
    this.#closed = closedState(loaded);
  }

  state(): VaultState {
    return this.#open ? { kind: 'open', keptBy: this.#open.keptBy } : this.#closed;
  }

  notices(): readonly StartNotice[] {
    return [...this.#loaded.notices, ...this.#damaged];
  }

  ids(): readonly string[] {
    if (this.#open) return [...this.#open.readable.keys(), ...this.#open.unreadable.keys()];
    const { vault } = this.#loaded;
    if (vault.kind !== 'vault') return [];
    const records = vault.mainIsWhole ? vault.main : [...vault.main, ...vault.backup];
    return [...new Set(records.map((record) => record.id))];
  }

  openWithKeychain(): Promise<VaultState> {
    // One attempt at a time: a second click while a prompt is open joins the first.
    this.#opening ??= this.#tryKeychain().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async openWithPassphrase(passphrase: string): Promise<Result<VaultState>> {
    return await this.#inLine(async () => {
      if (this.#open && this.#open.keptBy !== 'memory') return ok(this.state());
      const { vault } = this.#loaded;
      switch (vault.kind) {
        case 'newer':
          return fail(newerError);
        case 'unusable':
          return fail(closedError(this.#closed));
        case 'none':
          return await this.#found({ kind: 'passphrase', passphrase });
        case 'vault': {
          const { keeping, vaultId } = vault.header;
          if (keeping.kept !== 'passphrase') return fail(keptByKeychain);
          const key = await unwrapWithPassphrase(keeping, passphrase, vaultId);
          if (key === null || !fitsKeyCheck(key, vault.header)) return fail(wrongPassphrase);
          await this.#adopt(key, 'passphrase');
          return ok(this.state());
        }
      }
    });
  }

  async openInMemory(): Promise<Result<VaultState>> {
    return await this.#inLine(async () => {
      this.#open ??= newVault('memory', { kept: 'keychain' }, newVaultKey(), newVaultId());
      return await Promise.resolve(ok(this.state()));
    });
  }

  async reseal(to: NewSeal): Promise<Result<VaultState>> {
    return await this.#inLine(async () => {
      if (!this.#open) return fail(closedError(this.#closed));
      if (this.#open.keptBy === 'memory' && this.#loaded.vault.kind !== 'none') return fail(alreadyThere);
      return await this.#found(to);
    });
  }

  async startOver(): Promise<Result<VaultState>> {
    return await this.#inLine(async () => {
      if (this.#loaded.vault.kind === 'newer') return fail(newerError);
      const moved = await this.#file.setAside();
      if (!moved.ok) return moved;
      this.#open = null;
      this.#damaged = [];
      this.#takeLoaded(await loadVault(this.#file));
      return ok(this.state());
    });
  }

  read(id: string): Promise<Result<string | null>> {
    const open = this.#open;
    if (!open) return Promise.resolve(fail(this.#closedError()));
    const record = open.readable.get(id);
    if (!record) return Promise.resolve(open.unreadable.has(id) ? fail(unreadableError) : ok(null));
    const secret = unsealRecord(open, record);
    return Promise.resolve(secret === null ? fail(unreadableError) : ok(secret.toString('utf8')));
  }

  async write(id: string, secret: string): Promise<Result<null>> {
    return await this.#inLine(async () => {
      const open = this.#open;
      if (!open) return fail(this.#closedError());
      const readable = new Map(open.readable);
      readable.set(id, sealRecord(open, id, Buffer.from(secret, 'utf8')));
      const unreadable = without(open.unreadable, id);
      return await this.#save({ ...open, readable, unreadable }, open.backup);
    });
  }

  async remove(id: string): Promise<Result<null>> {
    return await this.#inLine(async () => {
      const open = this.#open;
      if (!open) return fail(this.#closedError());
      if (!open.readable.has(id) && !open.unreadable.has(id)) return ok(null);
      const readable = without(open.readable, id);
      const unreadable = without(open.unreadable, id);
      // The backup is replaced as well: what the person removed must not come back from it.
      return await this.#save({ ...open, readable, unreadable }, 'same');
    });
  }

  async #tryKeychain(): Promise<VaultState> {
    if (this.#open) return this.state();
    await this.#inLine(async () => {
      // The disk may have let go of the file since the last attempt.
      if (this.#loaded.vault.kind === 'unusable') this.#takeLoaded(await loadVault(this.#file));
    });
    const { vault } = this.#loaded;
    if (vault.kind === 'newer' || vault.kind === 'unusable') return this.state();
    if (vault.kind === 'vault' && vault.header.keeping.kept === 'passphrase') return this.state();

    const found = await findKey(this.#keychain, vault.kind === 'vault' ? vault.header : null);
    return await this.#inLine(async () => {
      // While the keychain made us wait, the person may have chosen another way or started over: then this is stale.
      if (this.#open || this.#loaded.vault !== vault) return this.state();
      if (found.kind !== 'key') {
        this.#closed = found;
      } else if (found.key) {
        await this.#adopt(found.key, 'keychain');
      } else {
        const founded = await this.#found({ kind: 'keychain' });
        if (!founded.ok) this.#closed = { kind: 'keychain-missing', reason: founded.error.message };
      }
      return this.state();
    });
  }

  /** Makes a vault under a new key and a new id, with the records of the open one, if any. */
  async #found(to: NewSeal): Promise<Result<VaultState>> {
    const before = this.#open;
    const key = newVaultKey();
    // A new id is a new keychain entry: the old key stays valid until no file needs it, whenever the process dies.
    const vaultId = newVaultId();
    const keeping: KeyKeeping =
      to.kind === 'keychain' ? { kept: 'keychain' } : await wrapWithPassphrase(key, to.passphrase, vaultId);
    if (to.kind === 'keychain' && !(await keepKey(this.#keychain, vaultId, key)))
      return fail(keychainRefused);

    const next = newVault(to.kind, keeping, key, vaultId);
    const readable = before ? resealRecords(before, next) : next.readable;
    // The backup too: sealed under the old key or passphrase it would stay open to whoever knows that.
    const saved = await this.#save(
      { ...next, readable, unreadable: before?.unreadable ?? new Map() },
      'same',
    );
    const useless = saved.ok ? before : next;
    if (useless?.keptBy === 'keychain') await forgetKey(this.#keychain, useless.header.vaultId);
    return saved.ok ? ok(this.state()) : saved;
  }

  /** Opens the loaded vault with its key, which is known to fit. */
  async #adopt(key: KeyObject, keptBy: KeptBy): Promise<void> {
    const { vault } = this.#loaded;
    if (vault.kind !== 'vault') throw new Error('Only a loaded vault can be adopted.');
    const records = sortRecords(vault, key);
    if (!records.mainIsWhole) {
      this.#damaged = [damagedNotice(records, await this.#file.keepCorruptCopy())];
    }
    const { readable, unreadable, mainIsWhole } = records;
    const backup = mainIsWhole ? 'previous' : 'untouched';
    this.#open = { keptBy, key, header: vault.header, readable, unreadable, backup };
  }

  async #save(next: OpenVault, rule: BackupRule): Promise<Result<null>> {
    if (next.keptBy !== 'memory') {
      const bytes = formatVaultFile(next.header, [...next.readable.values()], [...next.unreadable.values()]);
      const written = await this.#file.replace(bytes, rule);
      if (!written.ok) return written;
    }
    this.#open = { ...next, backup: 'previous' };
    return ok(null);
  }

  #takeLoaded(loaded: Loaded): void {
    this.#loaded = loaded;
    this.#closed = closedState(loaded);
  }

  #closedError(): AppError {
    return this.#loaded.vault.kind === 'newer' ? newerError : closedError(this.#closed);
  }
}

/** What a vault is before anybody tried to open it. */
function closedState({ vault }: Loaded): VaultState {
  switch (vault.kind) {
    case 'none':
      return { kind: 'keychain-locked' };
    case 'newer':
    case 'unusable':
      return { kind: 'key-mismatch' };
    case 'vault':
      return { kind: vault.header.keeping.kept === 'passphrase' ? 'passphrase-needed' : 'keychain-locked' };
  }
}
