import type { VaultState } from '../../shared/app-status.ts';
import type { AppErrorCode } from '../../shared/app-error.ts';
import { fail, ok } from '../../shared/result.ts';
import type { Vault } from '../ports/vault.ts';

/** A vault in memory whose disk and key can be made to fail; `writes` tells in which order things became durable. */
export interface MemoryVault extends Vault {
  readonly records: Map<string, string>;
  readonly writes: { readonly id: string; readonly secret: string }[];
  /** From now on writes, or reads, fail with this code; undefined mends it. */
  failWrites(code: AppErrorCode | undefined): void;
  failReads(code: AppErrorCode | undefined): void;
  /** From now on it is closed in this way; its reads and writes have to be made to fail beside. */
  close(state: VaultState): void;
}

export function createMemoryVault(): MemoryVault {
  const records = new Map<string, string>();
  const writes: { id: string; secret: string }[] = [];
  let open: VaultState = { kind: 'open', keptBy: 'keychain' };
  let writeFault: AppErrorCode | undefined;
  let readFault: AppErrorCode | undefined;
  const fault = (code: AppErrorCode) => fail({ code, message: 'made by a test', remedy: 'none' as const });
  const opened = () => Promise.resolve(ok(open));
  return {
    records,
    writes,
    failWrites: (code) => {
      writeFault = code;
    },
    failReads: (code) => {
      readFault = code;
    },
    close: (state) => {
      open = state;
    },
    state: () => open,
    notices: () => [],
    openWithKeychain: () => Promise.resolve(open),
    openWithPassphrase: opened,
    openInMemory: opened,
    reseal: opened,
    startOver: opened,
    read: (id) => Promise.resolve(readFault === undefined ? ok(records.get(id) ?? null) : fault(readFault)),
    write(id, secret) {
      if (writeFault !== undefined) return Promise.resolve(fault(writeFault));
      records.set(id, secret);
      writes.push({ id, secret });
      return Promise.resolve(ok(null));
    },
    remove(id) {
      records.delete(id);
      return Promise.resolve(ok(null));
    },
    ids: () => [...records.keys()],
    settled: () => Promise.resolve(),
  };
}
