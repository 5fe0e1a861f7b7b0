import type { OrgKey } from '../../shared/org.ts';
import type { OrgWindowFacts, OrgWindows } from '../ports/windows.ts';

/** Org windows without a screen: what was asked of them, and the session cookie a test gives them. */
export interface FakeOrgWindows extends OrgWindows {
  readonly opened: Map<OrgKey, OrgWindowFacts>;
  readonly calls: string[];
  sid: string | null;
  failNextLoad(detail: string): void;
}

export function createFakeOrgWindows(): FakeOrgWindows {
  const opened = new Map<OrgKey, OrgWindowFacts>();
  const calls: string[] = [];
  let failure: string | null = null;
  return {
    opened,
    calls,
    sid: null,
    failNextLoad: (detail) => {
      failure = detail;
    },
    isOpen: (orgKey) => opened.has(orgKey),
    focus: (orgKey) => void calls.push(`focus ${orgKey}`),
    load(facts, oneTimeUrl, place) {
      const at = place?.kind === 'page' ? ` at page ${place.tabId}` : '';
      calls.push(`load ${facts.partition}${at} ${oneTimeUrl}`);
      opened.set(facts.orgKey, facts);
      const detail = failure;
      failure = null;
      return Promise.resolve(detail === null ? { kind: 'loaded' } : { kind: 'failed', detail });
    },
    sessionId() {
      return Promise.resolve(this.sid);
    },
    retitle: (facts) => void calls.push(`retitle ${facts.alias}`),
    close: (orgKey) => {
      calls.push(`close ${orgKey}`);
      opened.delete(orgKey);
    },
    clearPartition(partition) {
      calls.push(`clear ${partition}`);
      return Promise.resolve();
    },
    onOpenChanged: () => undefined,
    openOrgs: () => [...opened.keys()],
    tellSession: (orgKey, session) => void calls.push(`session ${orgKey} ${session.state}`),
    onZoomed: () => undefined,
    onArrived: () => undefined,
    tellProblem: (tabId, problem) => void calls.push(`problem ${tabId} ${problem.code}`),
  };
}
