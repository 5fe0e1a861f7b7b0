import { BrowserWindow, session } from 'electron';
import type { OrgKey } from '../../../shared/org.ts';
import type { OrgWindowFacts, OrgWindows } from '../../ports/windows.ts';
import type { WebContentsGuard } from '../../windows/web-contents-guard.ts';
import { orgPolicy } from '../../windows/navigation-policy.ts';
import { orgWindowTitle } from '../../windows/org-window-title.ts';
import { orgWindowOptions } from '../../windows/window-options.ts';

/** One window per org, each in its org's own partition, no preload, titled by us. */
export function createOrgWindows(guard: WebContentsGuard): OrgWindows {
  const open = new Map<OrgKey, BrowserWindow>();
  const listeners = new Set<() => void>();
  const changed = () => listeners.forEach((listener) => listener());

  const create = (facts: OrgWindowFacts): BrowserWindow => {
    const window = new BrowserWindow(orgWindowOptions(facts.partition, orgWindowTitle(facts)));
    guard.assign(window.webContents, orgPolicy(facts.instanceUrl));
    // The page may not rename the window: its title is how a person tells production from a sandbox.
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('closed', () => {
      open.delete(facts.orgKey);
      changed();
    });
    open.set(facts.orgKey, window);
    changed();
    return window;
  };

  const focus = (window: BrowserWindow) => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };

  return {
    isOpen: (orgKey) => open.has(orgKey),
    focus: (orgKey) => {
      const window = open.get(orgKey);
      if (window !== undefined) focus(window);
    },
    async load(facts, oneTimeUrl) {
      const window = open.get(facts.orgKey) ?? create(facts);
      focus(window);
      try {
        await window.loadURL(oneTimeUrl);
        // The one-time URL is spent: "back" must not lead to it.
        window.webContents.navigationHistory.clear();
        return { kind: 'loaded' };
      } catch (error) {
        if (window.isDestroyed()) return { kind: 'loaded' };
        return { kind: 'failed', detail: readNetError(error) };
      }
    },
    async sessionId(facts) {
      const cookies = await session
        .fromPartition(facts.partition)
        .cookies.get({ url: facts.instanceUrl, name: 'sid' });
      return cookies[0]?.value ?? null;
    },
    retitle: (facts) => open.get(facts.orgKey)?.setTitle(orgWindowTitle(facts)),
    close: (orgKey) => {
      const window = open.get(orgKey);
      if (window !== undefined && !window.isDestroyed()) window.destroy();
    },
    async clearPartition(partition) {
      const partitionSession = session.fromPartition(partition);
      await partitionSession.clearData();
      await partitionSession.clearAuthCache();
    },
    onOpenChanged: (listener) => void listeners.add(listener),
  };
}

/** `ERR_CONNECTION_REFUSED` and its like out of Electron's message; never the URL, which is a one-time login. */
function readNetError(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  return /ERR_[A-Z_]+/.exec(text)?.[0] ?? 'the page could not be loaded';
}
