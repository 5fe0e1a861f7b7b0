import path from 'node:path';
import type { Browser } from '../devtools/browser.ts';
import type { BrowserContext } from '../devtools/browser-context.ts';
import { runtime, type SessionDirectory } from '../runtime.ts';
import { createNetModule } from './host-net.ts';
import { createProtocolModule } from './host-protocol.ts';
import { HostSession, type StoragePath } from './host-session.ts';
import { PrivilegedSchemes } from './privileged-schemes.ts';
import type { SessionWorld } from './session-world.ts';
import { resolveProxy } from './resolve-proxy.ts';

/** What the sessions need of the app object. */
export interface SessionAppPort {
  getPath(name: 'userData' | 'downloads'): string;
  readonly userAgentFallback: string;
}

/** The session half of the host: Electron's modules, and what the core asks of it. */
export interface SessionModule {
  readonly directory: SessionDirectory;
  /** `session` */
  readonly session: {
    readonly defaultSession: HostSession;
    fromPartition(partition: string, options?: Electron.FromPartitionOptions): HostSession;
    fromPath(path: string, options?: Electron.FromPathOptions): HostSession;
  };
  readonly protocol: ReturnType<typeof createProtocolModule>;
  readonly net: ReturnType<typeof createNetModule>;
  /** `webContents.downloadURL` */
  downloadFrom(contents: Electron.WebContents, url: string, options?: Electron.DownloadURLOptions): void;
}

/** Makes it, once for the process. */
export function createSessionModule(app: SessionAppPort): SessionModule {
  const sessions = new Map<string, HostSession>();
  const privileged = new PrivilegedSchemes(runtime.schemes);
  let lastRequestId = 0;
  const world: SessionWorld = {
    browser: (): Promise<Browser> => runtime.browser.promise,
    schemes: runtime.schemes,
    privileged,
    nextRequestId: () => ++lastRequestId,
    // Chromium without a window says so in its user agent; Electron's has always one.
    defaultUserAgent: () => app.userAgentFallback.replace('HeadlessChrome', 'Chrome'),
    path: (name) => app.getPath(name),
    trustedKeys: () =>
      new Set(runtime.switches.get('ignore-certificate-errors-spki-list').split(',').filter(Boolean)),
    resolveProxy: (url) => resolveProxy(url, runtime.switches, process.env),
    ignoresCertificates: () => runtime.switches.has('ignore-certificate-errors'),
    tellApp: (event, ...args) => runtime.emitter?.emit(event, ...args),
  };
  const make = (key: string, partition: string, storagePath: StoragePath): HostSession => {
    const known = sessions.get(key);
    if (known) return known;
    const session = new HostSession(partition, storagePath, world);
    sessions.set(key, session);
    runtime.emitter?.emit('session-created', session);
    return session;
  };
  const fromPartition = (partition: string): HostSession =>
    make(partition, partition, storagePathOf(partition, app));
  const session: SessionModule['session'] = {
    get defaultSession() {
      return fromPartition('');
    },
    fromPartition,
    fromPath(given) {
      if (!path.isAbsolute(given)) throw new Error('An absolute path was not provided');
      return make(`path:${given}`, `path:${given}`, given);
    },
  };
  return {
    session,
    protocol: createProtocolModule(
      () => session.defaultSession.protocol,
      privileged,
      () => runtime.isReady,
    ),
    net: createNetModule(fromPartition),
    directory: {
      fromPartition: (partition) => asSession(fromPartition(partition)),
      contextOf: (given): BrowserContext => HostSession.coreOf(asHostSession(given)).context,
      preloadsOf: (given) => given.getPreloadScripts().map(({ filePath }) => filePath),
      async flush() {
        await Promise.all([...sessions.values()].map((one) => HostSession.coreOf(one).close()));
      },
    },
    downloadFrom(contents, url, options) {
      HostSession.coreOf(asHostSession(contents.session)).ownDownloads.download(url, options, contents);
    },
  };
}

/** The folder of a partition that is kept; an app's folder is that of the default one, as in Electron. */
function storagePathOf(partition: string, app: SessionAppPort): StoragePath {
  if (partition === '') return app.getPath('userData');
  if (!partition.startsWith('persist:')) return null;
  const name = encodeURIComponent(partition.slice('persist:'.length));
  return path.join(app.getPath('userData'), 'Partitions', name);
}

/** The one place where the host's session is declared to be Electron's: what it lacks throws by name. */
const asSession = (session: HostSession): Electron.Session => session as unknown as Electron.Session;

function asHostSession(session: Electron.Session): HostSession {
  if (session instanceof HostSession) return session;
  throw new TypeError('`session` should be an instance of the Session class');
}
