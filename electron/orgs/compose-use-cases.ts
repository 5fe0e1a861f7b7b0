import { randomUUID } from 'node:crypto';
import type { OrgKey } from '../../shared/org.ts';
import { ok } from '../../shared/result.ts';
import type { OrgRecord } from '../ports/org-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { RefreshLock } from '../ports/refresh-lock.ts';
import { orgCallError } from '../salesforce/org-call.ts';
import { probeToken } from '../salesforce/probe-token.ts';
import { createAskPerson } from './sign-in/ask-person.ts';
import { createCheckAll } from './check/check-all.ts';
import { checkVitals } from './check/check-org.ts';
import { learnFamily } from './life/learn-family.ts';
import { createClientAppSecrets } from './client-apps/client-app-secrets.ts';
import { createClientApps, type ReadyClientApp } from './client-apps/client-apps.ts';
import { createCopiedSecret } from './copy/copied-secret.ts';
import { createGrants } from './grants/grants.ts';
import type { LiveToken, ProbeAnswer } from './token/live-token.ts';
import { createProductionGuard, passedBefore } from './guard/production-guard.ts';
import { createListOrgs } from './list/list-orgs.ts';
import { createMarkRefreshed } from './token/mark-refreshed.ts';
import { createSecretNotes } from './marks/secret-notes.ts';
import { createUndos } from './marks/undos.ts';
import { openOrgAsChosen } from './open/open-org-in.ts';
import { createOpenSeveral } from './open/open-several.ts';
import { createOwnSessions } from './open/own-sessions.ts';
import { createMarkUsed } from './records/mark-used.ts';
import { observeStore } from './records/observe-store.ts';
import { createOrgStates } from './records/org-states.ts';
import { createSessionEnds } from './records/session-ends.ts';
import { createPickedFiles } from './sign-in/picked-files.ts';
import { createRenewGrant } from './token/renew-grant.ts';
import { endGrant } from './remove/end-grant.ts';
import { createRevocations } from './remove/revoke-grant.ts';
import { signIn, type SignInAttempt } from './sign-in/sign-in.ts';
import { createSignIns } from './sign-in/sign-ins.ts';
import { createTakeovers } from './sign-in/takeovers.ts';
import { awaitPractice, isPracticeHost } from './start-practice.ts';
import { createTokenBroker } from './token/token-broker.ts';

/** Puts the use-cases together on a set of ports; everything that lives as long as the app is made here, once. */
export function composeUseCases(ports: Ports) {
  const { vault, http, clock, log, practice } = ports;
  const store = observeStore(ports.store);
  const newId = () => randomUUID();
  const states = createOrgStates(clock);
  const sessionEnds = createSessionEnds(clock);
  const ownSessions = createOwnSessions();
  const grants = createGrants(vault);
  const clientApps = createClientApps(store, vault, newId);
  const revocations = createRevocations({ http, clock, store, vault, log, newId });
  const takeovers = createTakeovers({ vault, grants, store });
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

  const broker = createTokenBroker({
    grants,
    store,
    states,
    clock,
    log,
    lock: refreshLockOf(ports),
    probe,
    ...createRenewGrant({ http, clock, clientApps }),
    refreshed: createMarkRefreshed(store, clock, log),
  });
  const prepare = (orgKey: OrgKey) => awaitPractice(practice, store, newId, orgKey);
  const used = createMarkUsed(store, clock, log);
  const guard = createProductionGuard({ store, questions: ports.guardQuestions, log });

  return {
    store,
    vault,
    http,
    clock,
    log,
    practice,
    states,
    sessionEnds,
    ownSessions,
    grants,
    takeovers,
    clientApps,
    clientAppSecrets: createClientAppSecrets(vault),
    secretNotes: createSecretNotes(vault),
    undos: createUndos(newId),
    revocations,
    newId,
    windows: ports.orgWindows,
    browser: ports.browser,
    orgBrowsers: ports.orgBrowsers,
    handOff: ports.handOff,
    broker,
    guard,
    prepare,
    checkAll: createCheckAll({
      store,
      states,
      clock,
      log,
      async check(orgKey, signal) {
        await prepare(orgKey);
        const checked = await checkVitals({ store, broker, states, http, clock }, orgKey, signal);
        // Not waited for: however slow its lists are, the org has answered.
        if (checked.ok) void learnFamily({ store, broker, http, clock }, orgKey);
        return checked;
      },
    }),
    openSeveral: createOpenSeveral({
      store,
      clock,
      log,
      guard,
      async open(orgKey) {
        await prepare(orgKey);
        const { orgWindows: windows, orgBrowsers, handOff } = ports;
        // All of them were asked about at once.
        const open = { store, broker, states, windows, http, used, ownSessions, guard: passedBefore };
        return openOrgAsChosen({ ...open, orgBrowsers, handOff }, orgKey);
      },
    }),
    platform: process.platform,
    listOrgs: createListOrgs(store, states, ports.orgWindows, clock, sessionEnds),
    signIns,
    listener: ports.listener,
    copied: createCopiedSecret(ports.clipboard, clock),
    used,
    filePicker: ports.filePicker,
    pickedFiles: createPickedFiles(clock, newId),
    signIn: (attempt: SignInAttempt, signal: AbortSignal) =>
      signIn(
        { http, clock, askPerson, takeovers, tell: (progress) => signIns.tell(progress) },
        attempt,
        signal,
      ),
    revoke: async (
      loginHost: string,
      app: ReadyClientApp | null,
      grant: Parameters<typeof revocations.tryOnce>[2],
    ) => {
      await revocations.tryOnce(loginHost, app?.credentials ?? null, grant);
    },
    isPractice: (loginHost: string) => isPracticeHost(store, practice, loginHost),
    confirm: (question: Parameters<typeof signIns.confirm>[0]) => signIns.confirm(question),
    endGrant: (orgKey: OrgKey) =>
      endGrant({ store, grants, clientApps, revocations, windows: ports.orgWindows }, orgKey),
    newPartition: () => `persist:org-${randomUUID()}`,
  };
}

/** Grants that are held in memory are nobody else's: they are renewed even where the disk refuses a lock. */
function refreshLockOf({ vault, refreshLock }: Ports): RefreshLock {
  return {
    async hold(orgKey, task) {
      const state = vault.state();
      const isShared = state.kind !== 'open' || state.keptBy !== 'memory';
      return isShared ? await refreshLock.hold(orgKey, task) : ok(await task());
    },
  };
}
