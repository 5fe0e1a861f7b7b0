import type { NetworkSettings } from '../../shared/network-settings.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ExtraCa } from '../ports/extra-ca.ts';
import type { OrgStore } from '../ports/org-store.ts';
import type { ManagedProxyLogins } from './proxy-logins.ts';

/** What the person may set of the network: an authority file of their own, and what a proxy wants to hear. */
export interface NetworkUseCases {
  read(): NetworkSettings;
  /** Lets the person choose a file and believes it. Errors: FILE_UNREADABLE, STORE_WRITE_FAILED. */
  chooseExtraCa(): Promise<Result<NetworkSettings>>;
  forgetExtraCa(): Promise<Result<NetworkSettings>>;
  enterProxyLogin(proxy: string, username: string, password: string): Promise<Result<NetworkSettings>>;
  declineProxyLogin(): NetworkSettings;
  onChanged(listener: () => void): void;
}

export function createNetworkUseCases(parts: {
  readonly store: OrgStore;
  readonly extraCa: ExtraCa;
  readonly proxyLogins: ManagedProxyLogins;
  pickCertificateFile(): Promise<string | null>;
}): NetworkUseCases {
  const { store, extraCa, proxyLogins } = parts;
  const read = (): NetworkSettings => ({ extraCa: extraCa.state(), proxyLogin: proxyLogins.state() });
  const save = async (file: string | null): Promise<Result<NetworkSettings>> => {
    const written = await store.update((state) => ({
      ...state,
      settings: { ...state.settings, network: file === null ? {} : { extraCaFile: file } },
    }));
    return written.ok ? ok(read()) : written;
  };
  return {
    read,
    async chooseExtraCa() {
      const file = await parts.pickCertificateFile();
      if (file === null) return ok(read());
      const used = await extraCa.use(file);
      return used.ok ? save(file) : used;
    },
    forgetExtraCa() {
      extraCa.forget();
      return save(null);
    },
    async enterProxyLogin(proxy, username, password) {
      const entered = await proxyLogins.enter(proxy, { username, password });
      return entered.ok ? ok(read()) : entered;
    },
    declineProxyLogin() {
      proxyLogins.decline();
      return read();
    },
    onChanged: (listener) => proxyLogins.onChanged(listener),
  };
}
