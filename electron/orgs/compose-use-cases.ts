import { randomUUID } from 'node:crypto';
import { refreshGrant } from '../oauth/refresh.ts';
import type { OrgRecord } from '../ports/org-store.ts';
import type { Ports } from '../ports/ports.ts';
import { orgCallError } from '../salesforce/org-call.ts';
import { probeToken } from '../salesforce/probe-token.ts';
import { createAskPerson } from './ask-person.ts';
import { createClientApps } from './client-apps.ts';
import { createCopiedSecret } from './copied-secret.ts';
import { createGrants } from './grants.ts';
import { createListOrgs } from './list-orgs.ts';
import { createMarkRefreshed } from './mark-refreshed.ts';
import { createMarkUsed } from './mark-used.ts';
import { observeStore } from './observe-store.ts';
import { createOrgStates } from './org-states.ts';
import { readRefreshAnswer } from './refresh-answer.ts';
import { createRevocations } from './revoke-grant.ts';
import { signIn } from './sign-in.ts';
import { createSignIns } from './sign-ins.ts';
import { isPracticeHost } from './start-practice.ts';
import { createTokenBroker, type LiveToken, type ProbeAnswer, type RefreshAnswer } from './token-broker.ts';

/** Puts the use-cases together on a set of ports; everything that lives as long as the app is made here, once. */
export function composeUseCases(ports: Ports) {
  const { vault, http, clock, log, practice } = ports;
  const store = observeStore(ports.store);
  const newId = () => randomUUID();
  const states = createOrgStates();
  const grants = createGrants(vault);
  const clientApps = createClientApps(store, vault, newId);
  const revocations = createRevocations({ http, clock, store, vault, log, newId });
  const signIns = createSignIns();
  const askPerson = createAskPerson({
    signIns,
    windows: ports.signInWindows,
    browser: ports.browser,
    listener: ports.listener,
    clock,
  });

  const probe = async (token: LiveToken, record: OrgRecord): Promise<ProbeAnswer> => {
    const answer = await probeToken({ http, ...token }, record.apiVersion);
    switch (answer.kind) {
      case 'alive':
        return answer;
      case 'refused':
        // Salesforce knows the token and refuses something else: renewing it would change nothing.
        return { kind: 'alive' };
      case 'dead':
        return { kind: 'dead' };
      case 'unavailable':
      case 'bad-response':
        return { kind: 'unavailable', error: orgCallError(answer) };
    }
  };

  const refresh = async (record: OrgRecord, refreshToken: string): Promise<RefreshAnswer> => {
    const app = await clientApps.resolve({ kind: 'saved', id: record.clientAppId }, record.practice);
    // Nothing was sent: the refresh token is as it was.
    if (!app.ok) return { kind: 'unchanged', error: app.error };
    const endpoint = { http, clock, loginHost: record.loginHost, client: app.value.credentials };
    return readRefreshAnswer(await refreshGrant(endpoint, refreshToken));
  };

  return {
    store,
    vault,
    http,
    clock,
    log,
    practice,
    states,
    grants,
    clientApps,
    revocations,
    newId,
    windows: ports.orgWindows,
    broker: createTokenBroker({
      grants,
      store,
      states,
      clock,
      log,
      probe,
      refresh,
      refreshed: createMarkRefreshed(store, clock, log),
    }),
    listOrgs: createListOrgs(store, states, ports.orgWindows),
    signIns,
    copied: createCopiedSecret(ports.clipboard, clock),
    used: createMarkUsed(store, clock, log),
    signIn: (...[request, signal]: [Parameters<typeof signIn>[1], AbortSignal]) =>
      signIn({ http, clock, askPerson }, request, signal),
    revoke: async (
      loginHost: string,
      app: Parameters<typeof clientApps.save>[0],
      grant: Parameters<typeof revocations.tryOnce>[2],
    ) => {
      await revocations.tryOnce(loginHost, app.credentials, grant);
    },
    isPractice: (loginHost: string) => isPracticeHost(store, practice, loginHost),
    newPartition: () => `persist:org-${randomUUID()}`,
  };
}
