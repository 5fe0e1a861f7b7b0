import { randomUUID } from 'node:crypto';
import { app, session, type Session } from 'electron';
import type { OrgKey } from '../../../shared/org.ts';
import type {
  OrgPlace,
  OrgWindowFacts,
  OrgWindows,
  PageArrival,
  LogInAsRequest,
} from '../../ports/windows.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OrgHold } from '../../windows/org-window-title.ts';
import { folderSize } from '../files/folder-size.ts';
import { listDownloads, type DownloadList } from '../../windows/org-window/download-list.ts';
import { doKeyCommand } from '../../windows/org-window/do-key-command.ts';
import { hibernateIdle } from '../../windows/org-window/hibernate-idle.ts';
import { isAwake } from '../../windows/org-window/sleeping-tab.ts';
import { spellCheckLanguages } from '../../windows/org-window/spell-check-languages.ts';
import {
  createOrgWindow,
  type OpenedPopup,
  type OrgWindow,
  type OrgWindowParts,
} from '../../windows/org-window/org-window.ts';

/** The org windows that are open, and which frame belongs to which. */
export interface ElectronOrgWindows extends OrgWindows {
  /** The window whose frame has these contents; null for every other page, an org's own among them. */
  windowOfFrame(contentsId: number): OrgWindow | null;
  /** Asks every page and closes every window. False when a page wants to stay. */
  closeAll(): Promise<boolean>;
  /** Hibernates every window that nobody looks at, however long it is that somebody did. */
  hibernateAll(): Promise<void>;
}

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
  const downloads = new Map<string, DownloadList>();
  const changed = () => listeners.forEach((listener) => listener());

  /** The org's windows that share its own partition, the one used last at the end. */
  const ofOrg = (orgKey: OrgKey) =>
    windows.filter((window) => window.facts().orgKey === orgKey && window.hold.kind === 'own');
  const current = (orgKey: OrgKey) => ofOrg(orgKey).findLast((window) => !window.isPopup);

  /** One list for each partition: sessions live as long as the app, and so do their listeners. */
  const downloadsOf = (partition: string): DownloadList => {
    const known = downloads.get(partition);
    if (known !== undefined) return known;
    const ofPartition = session.fromPartition(partition);
    const list = listDownloads(ofPartition, { showInFolder: (file) => parts.showInFolder(file) });
    checkSpelling(ofPartition);
    downloads.set(partition, list);
    return list;
  };

  const create = (
    facts: OrgWindowFacts,
    hold: OrgHold,
    // Without `persist:` it is held in memory and gone with the window.
    partition = hold.kind === 'own' ? facts.partition : `${hold.kind}-${randomUUID()}`,
    popup?: OpenedPopup,
  ): OrgWindow => {
    const sharing = () => windows.filter((window) => window.partition === partition);
    const made = createOrgWindow({
      ...parts,
      facts,
      partition,
      hold,
      downloads: downloadsOf(partition),
      ...(popup === undefined ? {} : { popup }),
      openPopup: (opened) => create(made.facts(), hold, partition, opened).active().contents,
      onKey: doKeyCommand,
      onZoomed: (percent) => {
        for (const window of sharing()) window.setZoom(percent);
        if (hold.kind !== 'own') return;
        for (const listener of zoomListeners) listener(facts.orgKey, percent);
      },
      onClosed: (closed) => {
        windows = windows.filter((window) => window !== closed);
        if (hold.kind !== 'own' && sharing().length === 0) {
          downloads.get(partition)?.cancelAll();
          downloads.delete(partition);
          // A partition in memory lives as long as the app: what was in it does not.
          void clearPartition(partition);
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
    focus: (orgKey) => current(orgKey)?.focus(),
    async load(facts, oneTimeUrl, place = { kind: 'window' }) {
      // A page that was closed meanwhile is no failure, and no reason to open one.
      if (place.kind === 'page')
        return (await withTab(place.tabId)?.tab.loadOneTime(oneTimeUrl)) ?? { kind: 'loaded' };
      const { window, tab } = findPlace(facts, place);
      window.focus();
      return tab.loadOneTime(oneTimeUrl);
    },
    async sessionId(facts) {
      const cookies = await session
        .fromPartition(facts.partition)
        .cookies.get({ url: facts.instanceUrl, name: 'sid' });
      return cookies[0]?.value ?? null;
    },
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
    clearPartition,
    async partitionSize(partition) {
      const { storagePath } = session.fromPartition(partition);
      return storagePath === null ? 0 : folderSize(storagePath);
    },
    onOpenChanged: (listener) => void listeners.add(listener),
    openOrgs: () => [...new Set(windows.map((window) => window.facts().orgKey))],
    tellSession: (orgKey, told) => {
      for (const window of windows) if (window.facts().orgKey === orgKey) window.setSession(told);
    },
    onZoomed: (listener) => void zoomListeners.add(listener),
    onArrived: (listener) => void arrivalListeners.add(listener),
    onLogInAs: (listener) => void logInAsListeners.add(listener),
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
      for (const window of windows) if (!(await window.close())) return false;
      return true;
    },
  };
}

async function clearPartition(partition: string): Promise<void> {
  const partitionSession = session.fromPartition(partition);
  await partitionSession.clearData();
  await partitionSession.clearAuthCache();
}

/** Spelling is checked in the languages of the person's system; macOS finds the language by itself. */
function checkSpelling(ofPartition: Session): void {
  if (process.platform === 'darwin') return;
  const wanted = [app.getLocale(), ...app.getPreferredSystemLanguages()];
  ofPartition.setSpellCheckerLanguages([
    ...spellCheckLanguages(wanted, ofPartition.availableSpellCheckerLanguages),
  ]);
}
