import type { ProxyLogin, ProxyLogins } from '../../ports/proxy-logins.ts';
import { askProxy } from './proxy-challenge.ts';
import { words } from '../../text/words.ts';

/** Whether requests may go through a proxy now. */
export type Pass =
  /** `url` holds the credentials, if any are needed. */
  { readonly kind: 'open'; readonly url: string } | { readonly kind: 'shut'; readonly detail: string };

/**
 * Stands before proxies that want a login. A login is tried by one request of its own before any other uses it: two
 * hundred refreshes at once with a password that was changed would lock the person's account.
 */
export interface ProxyGate {
  pass(proxyUrl: string, host: string): Promise<Pass>;
  /** After a 407 without credentials: learns what is demanded and has the person asked. Says it in words. */
  learnDemand(proxyUrl: string, host: string): Promise<string>;
}

export function createProxyGate(logins: ProxyLogins): ProxyGate {
  const trials = new Map<string, Promise<boolean>>();

  const tryOnce = (proxyUrl: string, host: string, login: ProxyLogin): Promise<boolean> => {
    const key = JSON.stringify([proxyUrl, login.username, login.password]);
    const running = trials.get(key);
    if (running !== undefined) return running;
    const trial = askProxy(proxyUrl, host, login).then((answer) => {
      if (answer?.status === 407) {
        logins.refused(hostAndPort(proxyUrl), answer.realm);
        // From here on the logins say so; the person may enter the same one again, for instance after an unlock.
        trials.delete(key);
        return false;
      }
      // No answer at all proves nothing: the request itself will say what is wrong, and the next one tries anew.
      if (answer === null) trials.delete(key);
      return true;
    });
    trials.set(key, trial);
    return trial;
  };

  return {
    async pass(proxyUrl, host) {
      const proxy = hostAndPort(proxyUrl);
      const login = await logins.known(proxy);
      if (login === null) return { kind: 'open', url: proxyUrl };
      if (await tryOnce(proxyUrl, host, login)) return { kind: 'open', url: withLogin(proxyUrl, login) };
      return { kind: 'shut', detail: words().network.proxyRefusedLogin(proxy) };
    },
    async learnDemand(proxyUrl, host) {
      const proxy = hostAndPort(proxyUrl);
      const answer = await askProxy(proxyUrl, host, null);
      const schemes = answer?.schemes ?? [];
      if (schemes.length > 0 && !schemes.includes('basic')) {
        logins.unusable(proxy, schemes.join(', '));
        return words().network.proxyDemands(proxy, schemes.join(', '));
      }
      logins.wanted(proxy, answer?.realm ?? '');
      return words().network.namedProxyWantsLogin(proxy);
    },
  };
}

const hostAndPort = (proxyUrl: string): string => {
  const { protocol, hostname, port } = new URL(proxyUrl);
  return `${hostname}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`;
};

function withLogin(proxyUrl: string, { username, password }: ProxyLogin): string {
  const url = new URL(proxyUrl);
  url.username = encodeURIComponent(username);
  url.password = encodeURIComponent(password);
  return url.href;
}
