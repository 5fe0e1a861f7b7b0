import type { PracticeInfo } from '../../shared/app-status.ts';
import { NEEDED_SCOPES } from '../../shared/client-app.ts';
import type { OrgKey } from '../../shared/org.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ClientAppRecord, OrgStore } from '../ports/org-store.ts';
import type { Practice, PracticeEndpoints } from '../ports/practice.ts';
import { words } from '../text/words.ts';

/** Starts the practice Salesforce and has its client app in the list, so that Add org needs no typing. */
export async function startPractice(
  practice: Practice,
  store: OrgStore,
  newId: () => string,
): Promise<Result<PracticeInfo>> {
  const started = await practice.start();
  if (!started.ok) return started;
  const { clientId, callbackUrl } = started.value;
  if (practiceApp(store, started.value) === undefined) {
    const app: ClientAppRecord = {
      id: newId(),
      name: words().clientApps.practiceApp,
      clientId,
      callbackUrls: [callbackUrl],
      hasSecret: false,
      scopes: NEEDED_SCOPES,
      flows: ['web-server', 'device'],
      loginHost: null,
      practice: true,
    };
    const saved = await store.update((state) => ({ ...state, clientApps: [...state.clientApps, app] }));
    if (!saved.ok) return saved;
  }
  const info = describePractice(store, started.value);
  if (info === null) throw new Error('The practice client app vanished right after it was saved');
  return ok(info);
}

/**
 * Waits until the practice Salesforce answers, when this is an org of it: right after a start of Latchkey its server
 * is still on its way, and an org used meanwhile would look unreachable. Any other org waits for nothing.
 */
export async function awaitPractice(
  practice: Practice,
  store: OrgStore,
  newId: () => string,
  orgKey: OrgKey,
): Promise<void> {
  if (!practice.available || practice.running() !== null) return;
  if (store.read().orgs.some((org) => org.key === orgKey && org.practice)) {
    await startPractice(practice, store, newId);
  }
}

/** What the screen may know of the running practice Salesforce; null while it does not run. */
export function describePractice(store: OrgStore, running: PracticeEndpoints | null): PracticeInfo | null {
  const app = running === null ? undefined : practiceApp(store, running);
  if (running === null || app === undefined) return null;
  const { productionLoginHost, sandboxLoginHost, people } = running;
  return { productionLoginHost, sandboxLoginHost, clientAppId: app.id, people };
}

function practiceApp(
  store: OrgStore,
  { clientId, callbackUrl }: PracticeEndpoints,
): ClientAppRecord | undefined {
  return store
    .read()
    .clientApps.find(
      (app) => app.practice && app.clientId === clientId && app.callbackUrls.includes(callbackUrl),
    );
}

/** A login host of the practice Salesforce, running now or known from an org in the list. */
export function isPracticeHost(store: OrgStore, practice: Practice, loginHost: string): boolean {
  const running = practice.running();
  if (running !== null && [running.productionLoginHost, running.sandboxLoginHost].includes(loginHost))
    return true;
  const ofOrg = (org: { readonly loginHost: string; readonly instanceUrl: string }) =>
    org.loginHost === loginHost || org.instanceUrl === loginHost;
  return running?.people.some(ofOrg) === true || store.read().orgs.some((org) => org.practice && ofOrg(org));
}
