import type { OrgKey } from '../../shared/org.ts';
import type { KeptWindow } from '../ports/kept-windows.ts';
import type { OrgPlace, OrgWindowFacts, OrgWindows } from '../ports/windows.ts';

/** Org windows without a screen: what was asked of them, and the session cookie a test gives them. */
export interface FakeOrgWindows extends OrgWindows {
  readonly opened: Map<OrgKey, OrgWindowFacts>;
  readonly calls: string[];
  sid: string | null;
  /** What it becomes by the next page that is loaded, where a test says so. */
  sidOfNextLoad: string | null;
  /** Whether the org's window sleeps until it is looked at. */
  sleeps: boolean;
  /** What there is to keep of the windows that are open. */
  places: readonly KeptWindow[];
  /** Says that it has changed. */
  tellPlaces(): void;
  /** Whether a page does not let its window close. */
  wantsToStay: boolean;
  failNextLoad(detail: string): void;
  /** The frame's _Retry_ of the problem that was told last. */
  retryLast: () => Promise<void>;
}

export function createFakeOrgWindows(): FakeOrgWindows {
  const opened = new Map<OrgKey, OrgWindowFacts>();
  const calls: string[] = [];
  const placesListeners: (() => void)[] = [];
  let failure: string | null = null;
  return {
    opened,
    calls,
    sid: null,
    sidOfNextLoad: null,
    sleeps: false,
    places: [],
    tellPlaces: () => placesListeners.forEach((listener) => listener()),
    wantsToStay: false,
    failNextLoad: (detail) => {
      failure = detail;
    },
    isOpen: (orgKey) => opened.has(orgKey),
    focus(orgKey) {
      calls.push(`focus ${orgKey}`);
      return this.sleeps ? 'woken' : 'shown';
    },
    load(facts, oneTimeUrl, place) {
      const at = place === undefined || place.kind === 'window' ? '' : ` at ${placeName(place)}`;
      calls.push(`load ${facts.partition}${at} ${oneTimeUrl}`);
      opened.set(facts.orgKey, facts);
      this.sid = this.sidOfNextLoad ?? this.sid;
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
    askToClose(orgKey) {
      calls.push(`ask to close ${orgKey}`);
      return Promise.resolve(!this.wantsToStay);
    },
    partitionSize: () => Promise.resolve(2048),
    clearPartition(partition) {
      calls.push(`clear ${partition}`);
      return Promise.resolve();
    },
    onOpenChanged: () => undefined,
    openOrgs: () => [...opened.keys()],
    awakeOrgs() {
      return this.sleeps ? [] : [...opened.keys()];
    },
    kept() {
      return this.places;
    },
    onPlacesChanged: (listener) => void placesListeners.push(listener),
    reopen: (facts, window) => {
      calls.push(`reopen ${facts.alias} ${window.tabs.map(({ address }) => address).join(' ')}`);
      return Promise.resolve();
    },
    tellSession: (orgKey, session) => void calls.push(`session ${orgKey} ${session.state}`),
    onZoomed: () => undefined,
    onArrived: () => undefined,
    onLogInAs: () => undefined,
    retryLast: () => Promise.resolve(),
    tellProblem(tabId, problem, retry) {
      calls.push(`problem ${tabId} ${problem.code}`);
      this.retryLast = retry;
    },
  };
}

function placeName(place: OrgPlace): string {
  switch (place.kind) {
    case 'page':
      return `page ${place.tabId}`;
    case 'child':
      return `child as ${place.loggedInAs}`;
    case 'window':
    case 'tab':
    case 'another-window':
    case 'private':
      return place.kind;
  }
}
