import { cookieHeaderFor } from './cookie-match.ts';
import type { NetWorld } from './net-world.ts';
import type { RequestFlow } from './request-flow.ts';
import type { SessionCore } from './session-core.ts';
import type { SessionWorld } from './session-world.ts';
import { parseSetCookie } from './set-cookie-header.ts';

type Parts = Pick<SessionCore, 'context' | 'jar' | 'handlers' | 'auth' | 'agents' | 'userAgent' | 'verifier'>;

/** A session as `net` sees it. */
export function makeNetWorld(core: Parts, flow: RequestFlow, world: SessionWorld): NetWorld {
  return {
    flow,
    handlers: core.handlers,
    auth: core.auth,
    agents: core.agents,
    nextRequestId: () => world.nextRequestId(),
    userAgent: () => core.userAgent.value,
    acceptLanguages: () => core.userAgent.acceptLanguages,
    async cookieHeader(url) {
      await core.context.ready();
      return cookieHeaderFor(await core.jar.all(), url);
    },
    async saveCookies(url, headers) {
      await core.context.ready();
      for (const header of headers) {
        const cookie = parseSetCookie(header, url, Date.now() / 1000);
        if (cookie) await core.jar.set(cookie);
      }
    },
    async judgeServer(url) {
      if (world.ignoresCertificates()) return 'accepted';
      if (!core.verifier.isCustom && world.trustedKeys().size === 0) return 'usual';
      const refusal = await core.verifier.verdict(url.hostname, url.port === '' ? 443 : Number(url.port));
      return refusal ?? 'accepted';
    },
  };
}
