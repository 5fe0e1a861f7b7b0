import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Keychain, KeychainState } from '../../ports/keychain.ts';

const entriesSchema = z.record(z.string(), z.string());

/** A keychain for tests that outlives a killed process, as the system's does. */
export class FileKeychain implements Keychain {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  probe(): Promise<KeychainState> {
    return Promise.resolve({ kind: 'ready' });
  }

  read(account: string): Promise<string | null> {
    return Promise.resolve(this.accounts().get(account) ?? null);
  }

  write(account: string, secret: string): Promise<void> {
    this.#save(new Map([...this.accounts(), [account, secret]]));
    return Promise.resolve();
  }

  remove(account: string): Promise<void> {
    const rest = this.accounts();
    rest.delete(account);
    this.#save(rest);
    return Promise.resolve();
  }

  accounts(): Map<string, string> {
    try {
      return new Map(Object.entries(entriesSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')))));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map();
      throw error;
    }
  }

  #save(entries: ReadonlyMap<string, string>): void {
    writeFileSync(`${this.#path}.next`, JSON.stringify(Object.fromEntries(entries)));
    renameSync(`${this.#path}.next`, this.#path);
  }
}
