import type { AttachedTarget } from '../devtools/attached-target.ts';
import type { Protocol } from '../devtools/protocol.ts';
import { ElectronEvent } from '../electron-event.ts';
import type { AuthCache, Credentials } from './auth-cache.ts';
import { livingContents } from './living-contents.ts';

/** What is needed to answer a server that asks a page for a password. */
export interface LoginWorld {
  readonly auth: AuthCache;
  toElectron(url: string): string;
  /** Tells the app object's listeners; the same event as the contents' listeners got. */
  tellApp(...args: readonly unknown[]): void;
}

/**
 * Answers HTTP authentication of a page: `login` is emitted on its contents, then on the app. A listener that
 * prevents the default answers through the callback; without one the demand itself is shown.
 */
export async function answerLogin(
  event: Protocol.Fetch.authRequiredPayload,
  target: AttachedTarget,
  attempts: Set<string>,
  world: LoginWorld,
): Promise<void> {
  const { origin, scheme, realm, source } = event.authChallenge;
  const known = world.auth.get(origin);
  const isFirst = !attempts.has(event.requestId);
  attempts.add(event.requestId);
  // Credentials that were accepted before are tried once without asking.
  const credentials = (isFirst ? known : undefined) ?? (await ask());
  if (credentials) world.auth.set(origin, credentials);
  else world.auth.delete(origin);
  await target.session.send('Fetch.continueWithAuth', {
    requestId: event.requestId,
    authChallengeResponse: credentials
      ? { response: 'ProvideCredentials', ...credentials }
      : { response: 'CancelAuth' },
  });

  function ask(): Promise<Credentials | undefined> {
    const contents = livingContents(target);
    if (!contents) return Promise.resolve(undefined);
    const server = new URL(origin);
    const details: Electron.AuthenticationResponseDetails = {
      url: world.toElectron(event.request.url),
      pid: contents.getOSProcessId(),
      isRequestForNavigation: event.resourceType === 'Document',
      firstAuthAttempt: isFirst,
    };
    const authInfo: Electron.AuthInfo = {
      isProxy: source === 'Proxy',
      scheme,
      host: server.hostname,
      port: Number(server.port) || (server.protocol === 'https:' ? 443 : 80),
      realm,
    };
    return new Promise((resolve) => {
      const callback = (username?: string, password?: string): void =>
        resolve(username === undefined ? undefined : { username, password: password ?? '' });
      const login = new ElectronEvent();
      contents.emit('login', login, details, authInfo, callback);
      world.tellApp(login, contents, details, authInfo, callback);
      if (!login.defaultPrevented) resolve(undefined);
    });
  }
}
