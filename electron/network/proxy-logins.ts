import { z } from 'zod';
import type { ProxyLoginState } from '../../shared/network-settings.ts';
import { parseJson } from '../../shared/parse-json.ts';
import { plainText } from '../../shared/plain-text.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ProxyLogin, ProxyLogins } from '../ports/proxy-logins.ts';
import type { Vault } from '../ports/vault.ts';

/** The vault's record of all proxy logins, by `host:port`. */
const VAULT_ID = 'proxy-logins';

const recordSchema = z.record(z.string(), z.object({ username: z.string(), password: z.string() }));
type SavedLogins = z.output<typeof recordSchema>;

/** The logins with what the person and the page have to do with them. */
export interface ManagedProxyLogins extends ProxyLogins {
  /**
   * Takes what the person entered: used at once, and kept in the vault if it is open (else until Latchkey quits).
   * Errors: STORE_WRITE_FAILED.
   */
  enter(proxy: string, login: ProxyLogin): Promise<Result<null>>;
  /** The person does not want to answer now; nobody asks again by itself in this run. */
  decline(): void;
  /** Waits for the person's answer to what is wanted now; null when they decline. */
  answered(): Promise<ProxyLogin | null>;
  onChanged(listener: () => void): void;
}

/**
 * Names and passwords for proxies: asked of the person once, kept in the vault, and never sent again after a refusal,
 * for many a company locks the account after a few.
 */
export function createProxyLogins(parts: {
  readonly vault: Vault;
  /** From the environment's own proxy URL, for this run only. */
  readonly fromEnvironment: { readonly proxy: string; readonly login: ProxyLogin } | null;
}): ManagedProxyLogins {
  const { vault, fromEnvironment } = parts;
  const entered = new Map<string, ProxyLogin>();
  const refusedOnes = new Set<string>();
  const declined = new Set<string>();
  const listeners = new Set<() => void>();
  let state: ProxyLoginState = { kind: 'none' };
  let waiting: ((login: ProxyLogin | null) => void)[] = [];

  const change = (next: ProxyLoginState) => {
    if (sameState(state, next)) return;
    state = next;
    listeners.forEach((listener) => listener());
  };
  const settle = (login: ProxyLogin | null) => {
    const settled = waiting;
    waiting = [];
    settled.forEach((resolve) => resolve(login));
  };
  const saved = async (): Promise<SavedLogins> => {
    const record = await vault.read(VAULT_ID);
    const parsed = recordSchema.safeParse(
      record.ok && record.value !== null ? parseJson(record.value) : undefined,
    );
    return parsed.success ? parsed.data : {};
  };

  return {
    state: () => state,
    async known(proxy) {
      const ofEnvironment = fromEnvironment?.proxy === proxy ? fromEnvironment.login : null;
      const login = entered.get(proxy) ?? (await saved())[proxy] ?? ofEnvironment;
      // Asked last: it may have been refused while the vault was read.
      return refusedOnes.has(proxy) ? null : login;
    },
    wanted(proxy, realm) {
      // A refusal says more; and who declined is not asked a second time.
      if (refusedOnes.has(proxy)) change({ kind: 'refused', proxy, realm: plainText(realm, 100) });
      else change({ kind: 'wanted', proxy, realm: plainText(realm, 100) });
      if (declined.has(proxy)) settle(null);
    },
    refused(proxy, realm) {
      refusedOnes.add(proxy);
      change({ kind: 'refused', proxy, realm: plainText(realm, 100) });
      settle(null);
    },
    unusable: (proxy, schemes) => change({ kind: 'unusable', proxy, schemes: plainText(schemes, 100) }),
    async enter(proxy, login) {
      entered.set(proxy, login);
      refusedOnes.delete(proxy);
      declined.delete(proxy);
      change({ kind: 'none' });
      settle(login);
      if (vault.state().kind !== 'open') return ok(null);
      const written = await vault.write(VAULT_ID, JSON.stringify({ ...(await saved()), [proxy]: login }));
      return written.ok ? ok(null) : written;
    },
    decline() {
      if (state.kind === 'wanted' || state.kind === 'refused') declined.add(state.proxy);
      settle(null);
    },
    answered: () =>
      state.kind === 'wanted' && !declined.has(state.proxy)
        ? new Promise((resolve) => waiting.push(resolve))
        : Promise.resolve(null),
    onChanged: (listener) => void listeners.add(listener),
  };
}

const sameState = (a: ProxyLoginState, b: ProxyLoginState): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
