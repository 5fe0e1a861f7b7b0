import { startEmptyBus, startSecretService, type SecretService } from './secret-service.ts';

/** `unlocked` is the ordinary case. */
export type KeychainKind = 'unlocked' | 'locked' | 'no-service' | 'no-bus';

export interface Keychain {
  /** For the environment of the app; `undefined` takes a variable away. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Null where the fault is that there is none, and outside Linux, where the app meets the system's own. */
  readonly service: SecretService | null;
  stop(): Promise<void>;
}

/**
 * A keychain for one app, apart from the person's own.
 *
 * @param folder where its files go (Linux); keep its path short, it holds sockets
 */
export async function startKeychain(folder: string, kind: KeychainKind): Promise<Keychain> {
  if (process.platform !== 'linux') return { env: {}, service: null, stop: () => Promise.resolve() };
  switch (kind) {
    case 'unlocked':
    case 'locked': {
      const service = await startSecretService(folder);
      if (kind === 'locked') await service.lock();
      return { env: service.env, service, stop: () => service.stop() };
    }
    case 'no-service': {
      const bus = await startEmptyBus(folder);
      return { env: bus.env, service: null, stop: () => bus.stop() };
    }
    case 'no-bus': {
      const env = { HOME: folder, XDG_RUNTIME_DIR: folder, DBUS_SESSION_BUS_ADDRESS: undefined };
      return { env, service: null, stop: () => Promise.resolve() };
    }
  }
}
