import { randomUUID } from 'node:crypto';
import type { OrgKey } from '../../../shared/org.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type {
  OrgPlace,
  OrgWindowFacts,
  OrgWindows,
  PageArrival,
  LogInAsRequest,
} from '../../ports/windows.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeptWindow } from '../../ports/kept-windows.ts';
import type { OrgHold } from '../../windows/org-window-title.ts';
import { doKeyCommand } from '../../windows/org-window/do-key-command.ts';
import { hibernateIdle } from '../../windows/org-window/hibernate-idle.ts';
import { isAwake } from '../../windows/org-window/sleeping-tab.ts';
import { createOrgWindow, type OrgWindow } from '../../windows/org-window/org-window.ts';
import type { OpenedPopup, OrgWindowParts } from '../../windows/org-window/org-window-parts.ts';
import { createOrgPartitions } from './org-partitions.ts';

/** The org windows that are open, and which frame belongs to which. */
export interface ElectronOrgWindows extends OrgWindows {
  /** The window whose frame has these contents; null for every other page, an org's own among them. */
  windowOfFrame(contentsId: number): OrgWindow | null;
  /** Asks every page and closes every window. False when a page wants to stay. */
  closeAll(): Promise<boolean>;
  /** Hibernates every window that nobody looks at, however long it is that somebody did. */
  hibernateAll(): Promise<void>;
  /** The person copies an address by a page's menu; `copy` puts it on the clipboard. */
  onCopyAddress(copy: CopyAddress): void;
}

type CopyAddress = (address: string) => Promise<Result<null>>;

/** One window per org, and more when asked for, each in its org's own partition, with our frame above the page. */
export function createOrgWindows(
  parts: OrgWindowParts & {
    readonly clock: Clock;
    showInFolder(file: string): void;
    /** After how long without a look a window's pages are let go, in milliseconds; null: never. */
    hibernateAfterMs(): number | null;
  },
): ElectronOrgWindows {
  let windows: readonly OrgWindow[] = [];
  const listeners = new Set<() => void>();
  const logInAsListeners = new Set<(request: LogInAsRequest) => void>();
  const arrivalListeners = new Set<(arrival: PageArrival) => void>();
  const zoomListeners = new Set<(orgKey: OrgKey, percent: number) => void>();
  const placesListeners = new Set<() => void>();
  const partitions = createOrgPartitions((file) => parts.showInFolder(file));
  // Who keeps the clipboard is made after the windows.
  let copyAddress: CopyAddress = () => Promise.resolve(ok(null));
  let isClosingAll = false;
  let isLeaving = false;
  const placesChanged = () => placesListeners.forEach((listener) => listener());
  const changed = () => {
    listeners.forEach((listener) => listener());
    placesChanged();
  };

  /** The org's windows that share its own partition, the one used last at the end. */
  const ofOrg = (orgKey: OrgKey) =>
    windows.filter((window) => window.facts().orgKey === orgKey && window.hold.kind === 'own');
  const current = (orgKey: OrgKey) => ofOrg(orgKey).findLast((window) => !window.isPopup);

  const create = (
    facts: OrgWindowFacts,
    hold: OrgHold,
    // Without `persist:` it is held in memory and gone with the window.
    partition = hold.kind === 'own' ? facts.partition : `${hold.kind}-${randomUUID()}`,
    from: { readonly popup?: OpenedPopup; readonly reopened?: KeptWindow } = {},
  ): OrgWindow => {
    const sharing = () => windows.filter((window) => window.partition === partition);
    const made = createOrgWindow({
      ...parts,
      facts,
      partition,
      hold,
      downloads: partitions.downloads(partition),
      ...from,
      mayWake: () => !isClosingAll,
      openPopup: (popup) => create(made.facts(), hold, partition, { popup }).active().contents,
      onKey: (command) => doKeyCommand(made, command),
      copyAddress: (address) => copyAddress(address),
      onZoomed: (percent) => {
        for (const window of sharing()) window.setZoom(percent);
        if (hold.kind !== 'own') return;
        for (const listener of zoomListeners) listener(facts.orgKey, percent);
      },
      onPlaceChanged: placesChanged,
      onAwake: changed,
      onClosed: () => {
        windows = windows.filter((window) => window !== made);
        if (hold.kind !== 'own' && sharing().length === 0) {
          partitions.end(partition);
        }
        changed();
      },
      onArrived: (tab, arrival) => {
        if (hold.kind !== 'own') return;
        for (const listener of arrivalListeners) {
          listener({ ...arrival, orgKey: facts.orgKey, tabId: tab.id });
        }
      },
      onLogInAs: (tab, found) => {
        for (const listener of logInAsListeners) {
          listener({ ...found, orgKey: facts.orgKey, tabId: tab.id });
        }
      },
    });
    made.window.on('focus', () => {
      windows = [...windows.filter((window) => window !== made), made];
      placesChanged();
    });
    windows = [...windows, made];
    changed();
    return made;
  };

  const withTab = (tabId: string) => {
    const window = windows.find((one) => one.tab(tabId) !== undefined);
    const tab = window?.tab(tabId);
    return window === undefined || tab === undefined || !isAwake(tab) ? null : { window, tab };
  };
  // What is held in memory may not be found again; a popup and its opener talk to each other.
  const maySleep = (window: OrgWindow) =>
    window.hold.kind === 'own' &&
    !windows.some((other) => other.isPopup && other.partition === window.partition) &&
    !window.downloads.all().some(({ state }) => state === 'progressing' || state === 'paused');
  hibernateIdle({
    clock: parts.clock,
    idleMs: () => parts.hibernateAfterMs(),
    windows: () => windows.filter(maySleep),
  });

  const findPlace = (facts: OrgWindowFacts, place: Exclude<OrgPlace, { readonly kind: 'page' }>) => {
    switch (place.kind) {
      case 'window': {
        const window = current(facts.orgKey) ?? create(facts, { kind: 'own' });
        return { window, tab: window.active() };
      }
      case 'tab': {
        const open = current(facts.orgKey);
        const window = open ?? create(facts, { kind: 'own' });
        return { window, tab: open === undefined ? window.active() : window.openTab() };
      }
      case 'another-window': {
        const window = create(facts, { kind: 'own' });
        return { window, tab: window.active() };
      }
      case 'private':
      case 'child': {
        const window = create(facts, place);
        return { window, tab: window.active() };
      }
    }
  };

  return {
    isOpen: (orgKey) => current(orgKey) !== undefined,
    focus: (orgKey) => {
      const window = current(orgKey);
      const slept = window !== undefined && window.isAsleep();
      window?.focus();
      return slept ? 'woken' : 'shown';
    },
    async load(facts, oneTimeUrl, place = { kind: 'window' }) {
      // A page that was closed meanwhile is no failure, and no reason to open one.
      if (place.kind === 'page')
        return (await withTab(place.tabId)?.tab.loadOneTime(oneTimeUrl)) ?? { kind: 'loaded' };
      // Latchkey is quitting: a window that came now would keep it.
      if (isLeaving) return { kind: 'loaded' };
      const { window, tab } = findPlace(facts, place);
      window.focus();
      return tab.loadOneTime(oneTimeUrl);
    },
    sessionId: (facts) => partitions.sessionId(facts),
    retitle: (facts) => {
      for (const window of windows) if (window.facts().orgKey === facts.orgKey) window.retitle(facts);
    },
    close: (orgKey) => {
      for (const window of windows) if (window.facts().orgKey === orgKey) window.destroy();
    },
    async askToClose(orgKey) {
      const closed = await Promise.all(ofOrg(orgKey).map((window) => window.close()));
      // The page that wants to stay is shown: there the person sees what would be lost.
      current(orgKey)?.focus();
      return closed.every((isClosed) => isClosed);
    },
    clearPartition: (partition) => partitions.clear(partition),
    partitionSize: (partition) => partitions.size(partition),
    onOpenChanged: (listener) => void listeners.add(listener),
    openOrgs: () => [...new Set(windows.map((window) => window.facts().orgKey))],
    awakeOrgs: () => [
      ...new Set(windows.filter((one) => one.tabs().some(isAwake)).map((one) => one.facts().orgKey)),
    ],
    kept: () =>
      windows.filter((one) => one.hold.kind === 'own' && !one.isPopup).map((window) => window.kept()),
    onPlacesChanged: (listener) => void placesListeners.add(listener),
    reopen: (facts, window) => create(facts, { kind: 'own' }, undefined, { reopened: window }).framed,
    tellSession: (orgKey, told) => {
      for (const window of windows) if (window.facts().orgKey === orgKey) window.setSession(told);
    },
    onZoomed: (listener) => void zoomListeners.add(listener),
    onArrived: (listener) => void arrivalListeners.add(listener),
    onLogInAs: (listener) => void logInAsListeners.add(listener),
    onCopyAddress: (copy) => {
      copyAddress = copy;
    },
    tellProblem: (tabId, error, retry) => {
      const found = withTab(tabId);
      found?.window.setProblem(found.tab, { error, retry });
    },
    windowOfFrame: (contentsId) =>
      windows.find(({ window }) => !window.isDestroyed() && window.webContents.id === contentsId) ?? null,
    async hibernateAll() {
      await Promise.all(windows.filter(maySleep).map((window) => window.hibernate()));
    },
    async closeAll() {
      isClosingAll = true;
      try {
        // Those that sleep go last: should a page want to stay, they stay as well. A page may have opened one meanwhile.
        const asked = new Set<OrgWindow>();
        const next = () =>
          windows
            .filter((window) => !asked.has(window))
            .toSorted((one, other) => Number(one.isAsleep()) - Number(other.isAsleep()))[0];
        for (let window = next(); window !== undefined; window = next()) {
          asked.add(window);
          if (!(await window.close())) return false;
        }
        isLeaving = true;
        return true;
      } finally {
        isClosingAll = false;
      }
    },
  };
}
