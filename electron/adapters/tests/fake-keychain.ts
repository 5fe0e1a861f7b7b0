import type { Keychain, KeychainState } from '../../ports/keychain.ts';

/** A keychain in memory that can be locked, missing, or made to hang, and that counts what it was asked. */
export class FakeKeychain implements Keychain {
  readonly entries = new Map<string, string>();
  readonly calls: string[] = [];
  condition: KeychainState = { kind: 'ready' };
  /** Awaited by every call: a promise that stays pending is a prompt that nobody answers. */
  gate: Promise<unknown> = Promise.resolve();

  async probe(): Promise<KeychainState> {
    await this.#call('probe');
    return this.condition;
  }

  async read(account: string): Promise<string | null> {
    await this.#call(`read ${account}`);
    // Just as keytar: a locked keyring says null.
    return this.condition.kind === 'ready' ? (this.entries.get(account) ?? null) : null;
  }

  async write(account: string, secret: string): Promise<void> {
    await this.#call(`write ${account}`);
    if (this.condition.kind !== 'ready') throw new Error('Cannot create an item in a locked collection');
    this.entries.set(account, secret);
  }

  async remove(account: string): Promise<void> {
    await this.#call(`remove ${account}`);
    this.entries.delete(account);
  }

  async #call(name: string): Promise<void> {
    this.calls.push(name);
    await this.gate;
  }
}
