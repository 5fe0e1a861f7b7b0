import type { App } from 'electron';
import type { ManagedProxyLogins } from '../network/proxy-logins.ts';

/**
 * Answers proxies that ask windows for a name and a password; pages that ask are refused elsewhere (trust.md section 5).
 * What is known is given once; a second question for the same page means that it was refused, and ends the attempt.
 */
export function answerProxies(app: App, logins: ManagedProxyLogins): void {
  app.on('login', (event, _contents, details, authInfo, callback) => {
    if (!authInfo.isProxy) return;
    event.preventDefault();
    const proxy = `${authInfo.host}:${authInfo.port}`;
    void answer(logins, proxy, authInfo.realm, details.firstAuthAttempt).then((login) =>
      login === null ? callback() : callback(login.username, login.password),
    );
  });
}

async function answer(logins: ManagedProxyLogins, proxy: string, realm: string, isFirst: boolean) {
  const known = await logins.known(proxy);
  if (known !== null) {
    if (isFirst) return known;
    logins.refused(proxy, realm);
    return null;
  }
  logins.wanted(proxy, realm);
  return logins.answered();
}
