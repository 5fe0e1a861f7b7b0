import type { KeyObject } from 'node:crypto';
import type { AppError } from '../../../shared/app-error.ts';
import type { StartNotice, VaultState } from '../../../shared/app-status.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { Keychain } from '../../ports/keychain.ts';
import type { NewSeal, Vault } from '../../ports/vault.ts';
import type { BackupRule, DurableFolder } from '../files/durable-write.ts';
import { standInLine } from '../one-after-another.ts';
import { applyChanges, newBatch } from './sealed-vault-batch.ts';
import type { Batch, Change } from './sealed-vault-batch.ts';
import { openVaultDisk } from './sealed-vault-disk.ts';
import type { VaultDisk } from './sealed-vault-disk.ts';
import { foundVault } from './sealed-vault-found.ts';
import { findKey, forgetKey } from './sealed-vault-keychain.ts';
import { fitsKeyCheck, newVaultId, unwrapWithPassphrase } from './sealed-vault-keys.ts';
import { closedState } from './sealed-vault-load.ts';
import type { Loaded } from './sealed-vault-load.ts';
import { openLoaded, readNews } from './sealed-vault-news.ts';
import type { Opened } from './sealed-vault-news.ts';
import { newVault, resealed, unsealRecord } from './sealed-vault-open.ts';
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

/** Reads the vault's files (no key yet) and answers a closed vault. Never throws for what a disk does. */
export async function loadSealedVault(options: {
  readonly folder: DurableFolder;
  readonly keychain: Keychain;
}): Promise<Vault> {
  const disk = openVaultDisk(options.folder);
  return new SealedVault(disk, options.keychain, await disk.load());
}

class SealedVault implements Vault {
  readonly #disk: VaultDisk;
  readonly #keychain: Keychain;
  /** Everything that changes the file or what is open stands in this line; opening waits for the keychain outside it. */
  readonly #inLine = standInLine();
  #loaded: Loaded;
  #open: OpenVault | null = null;
  #closed: VaultState;
  #damaged: readonly StartNotice[] = [];
  #opening: Promise<VaultState> | null = null;
  /** Changes that wait for the disk; all go with the next write. */
  #batch = newBatch();

  constructor(disk: VaultDisk, keychain: Keychain, loaded: Loaded) {
    this.#disk = disk;
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
    const records = vault.mainIsWhole ? vault.main : [...vault.main, ...vault.backup()];
    return [...new Set(records.map((record) => record.id))];
  }

  async settled(): Promise<void> {
    await this.#inLine(() => Promise.resolve());
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
          return fail(newerError());
        case 'unusable':
          return fail(closedError(this.#closed));
        case 'none':
          return await this.#found({ kind: 'passphrase', passphrase });
        case 'vault': {
          const { keeping, vaultId } = vault.header;
          if (keeping.kept !== 'passphrase') return fail(keptByKeychain());
          const key = await unwrapWithPassphrase(keeping, passphrase, vaultId);
          if (key === null || !fitsKeyCheck(key, vault.header)) return fail(wrongPassphrase());
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
    this.#batch = newBatch();
    return await this.#inLine(async () => {
      if (!this.#open) return fail(closedError(this.#closed));
      if (this.#open.keptBy === 'memory' && this.#loaded.vault.kind !== 'none') return fail(alreadyThere());
      return await this.#found(to);
    });
  }

  async startOver(): Promise<Result<VaultState>> {
    this.#batch = newBatch();
    return await this.#inLine(async () => {
      if (this.#loaded.vault.kind === 'newer') return fail(newerError());
      const alone = await this.#disk.alone(() => this.#disk.setAside());
      const moved = alone.ok ? alone.value : alone;
      if (!moved.ok) return moved;
      this.#open = null;
      this.#damaged = [];
      this.#takeLoaded(await this.#disk.load());
      return ok(this.state());
    });
  }

  async read(id: string): Promise<Result<string | null>> {
    if (this.#isOnDisk() && (await this.#disk.hasNews())) await this.#inLine(() => this.#takeNews());
    const open = this.#open;
    if (!open) return fail(this.#closedError());
    const record = open.readable.get(id);
    if (!record) return open.unreadable.has(id) ? fail(unreadableError()) : ok(null);
    const secret = unsealRecord(open, record);
    return secret === null ? fail(unreadableError()) : ok(secret.toString('utf8'));
  }

  write(id: string, secret: string): Promise<Result<null>> {
    return this.#change({ id, secret });
  }

  remove(id: string): Promise<Result<null>> {
    return this.#change({ id, secret: null });
  }

  /** Group commit: what comes while the disk is busy goes with one write, and each caller waits for it to be durable. */
  async #change(change: Change): Promise<Result<null>> {
    const batch = this.#batch;
    batch.changes.push(change);
    return await this.#inLine(() => {
      batch.saved ??= this.#saveBatch(batch);
      return batch.saved;
    });
  }

  async #saveBatch(batch: Batch): Promise<Result<null>> {
    if (this.#batch === batch) this.#batch = newBatch();
    if (!this.#open) return fail(this.#closedError());
    return await this.#onNewest(async (open) => {
      const next = applyChanges(open, batch.changes);
      if (next === open) return ok(null);
      // What the person removed must not come back from the backup.
      const removes = batch.changes.some(({ secret }) => secret === null);
      return await this.#save(next, removes ? 'same' : open.backup);
    });
  }

  async #tryKeychain(): Promise<VaultState> {
    if (this.#open) return this.state();
    await this.#inLine(async () => {
      // The disk may have let go of the file since the last attempt.
      if (this.#loaded.vault.kind === 'unusable') this.#takeLoaded(await this.#disk.load());
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
    const next = await foundVault(to, this.#keychain);
    if (next === null) return fail(keychainRefused());
    // The backup too: sealed under the old key or passphrase it would stay open to whoever knows that.
    const saved = this.#isOnDisk()
      ? await this.#onNewest((open) => this.#save(resealed(open, next), 'same'))
      : await this.#saveFirst(before === null ? next : resealed(before, next));
    const useless = saved.ok ? before : next;
    if (useless?.keptBy === 'keychain') await forgetKey(this.#keychain, useless.header.vaultId);
    return saved.ok ? ok(this.state()) : saved;
  }

  /** The first write of a vault: never over one that another process has made meanwhile. */
  async #saveFirst(vault: OpenVault): Promise<Result<null>> {
    const saved = await this.#disk.alone(async () => {
      if (!(await this.#disk.hasNews())) return await this.#save(vault, 'same');
      this.#takeLoaded(await this.#disk.load());
      return fail(alreadyThere());
    });
    return saved.ok ? saved.value : saved;
  }

  #isOnDisk(): boolean {
    return this.#open !== null && this.#open.keptBy !== 'memory';
  }

  /** Runs `task` on what is on the disk now, while no other process writes. What is in memory is nobody else's. */
  async #onNewest(task: (open: OpenVault) => Promise<Result<null>>): Promise<Result<null>> {
    const run = async () => {
      await this.#takeNews();
      return this.#open ? await task(this.#open) : fail(this.#closedError());
    };
    if (!this.#isOnDisk()) return await run();
    const done = await this.#disk.alone(run);
    return done.ok ? done.value : done;
  }

  async #takeNews(): Promise<void> {
    if (!this.#open || !this.#isOnDisk()) return;
    const news = await readNews(this.#open, this.#disk, this.#keychain);
    if (news.kind === 'open') {
      this.#open = news.open;
      return;
    }
    this.#loaded = news.loaded;
    this.#closed = news.closed;
    this.#take(news.opened);
  }

  /** Opens the loaded vault with its key, which is known to fit. */
  async #adopt(key: KeyObject, keptBy: KeptBy): Promise<void> {
    const { vault } = this.#loaded;
    if (vault.kind !== 'vault') throw new Error('Only a loaded vault can be adopted.');
    this.#take(await openLoaded(vault, key, keptBy, this.#disk));
  }

  #take(opened: Opened | null): void {
    this.#open = opened?.open ?? null;
    this.#damaged = opened?.damaged ?? [];
  }

  async #save(next: OpenVault, rule: BackupRule): Promise<Result<null>> {
    if (next.keptBy !== 'memory') {
      const written = await this.#disk.replace(next, rule);
      if (!written.ok) return written;
    }
    this.#open = { ...next, backup: 'same' };
    return ok(null);
  }

  #takeLoaded(loaded: Loaded): void {
    this.#loaded = loaded;
    this.#closed = closedState(loaded);
  }

  #closedError(): AppError {
    return this.#loaded.vault.kind === 'newer' ? newerError() : closedError(this.#closed);
  }
}
