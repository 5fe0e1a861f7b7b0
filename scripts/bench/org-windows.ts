import type { RunningApp } from '../../e2e/launch-app.ts';
import type { OrgRecord } from '../../electron/ports/org-store.ts';
import type { Bridge } from '../../shared/ipc-contract.ts';
import type { OrgKey } from '../../shared/org.ts';

/** What the page of the main window sees; its declaration belongs to the renderer's own project. */
export interface BridgeWindow {
  readonly bridge: Bridge;
}

/** Milliseconds from the click's message to the answer that the org's page is loaded. */
export function measureOpening(app: RunningApp, org: OrgRecord): Promise<number> {
  return app.page.evaluate(async (orgKey) => {
    const { bridge } = window as unknown as BridgeWindow;
    const started = performance.now();
    const done = await bridge.openOrg({ orgKey });
    if (!done.ok) throw new Error(done.error.code);
    return performance.now() - started;
  }, org.key);
}

/** Milliseconds from the message of _Open several_ to the answer that all are open. */
export function measureOpeningSeveral(app: RunningApp, orgs: readonly OrgRecord[]): Promise<number> {
  return app.page.evaluate(
    async (orgKeys) => {
      const { bridge } = window as unknown as BridgeWindow;
      const started = performance.now();
      const done = await bridge.openSeveral({ orgKeys });
      if (done.opened !== orgKeys.length)
        throw new Error(done.failures[0]?.error.message ?? 'not all opened');
      return performance.now() - started;
    },
    orgs.map(({ key }): OrgKey => key),
  );
}

/**
 * Milliseconds to load a page in bare windows, each in the partition of one of the orgs, where the login is there
 * already; so many at a time. The windows stay.
 */
export function measureBareLoads(
  app: RunningApp,
  orgs: readonly OrgRecord[],
  url: string,
  atOnce = 1,
): Promise<number> {
  return app.electron.evaluate(
    async ({ BrowserWindow }, given) => {
      const left = [...given.partitions];
      const loadNext = async (): Promise<void> => {
        const partition = left.shift();
        if (partition === undefined) return;
        const bare = new BrowserWindow({
          width: 1280,
          height: 860,
          webPreferences: { partition, sandbox: true },
        });
        await bare.loadURL(given.url);
        await loadNext();
      };
      const started = performance.now();
      await Promise.all(Array.from({ length: given.atOnce }, loadNext));
      return performance.now() - started;
    },
    { url, atOnce, partitions: orgs.map(({ partition }) => partition) },
  );
}

/** Closes every window but the list. */
export function closeOrgWindows(app: RunningApp): Promise<void> {
  return app.electron.evaluate(async ({ BrowserWindow }) => {
    const others = BrowserWindow.getAllWindows().filter(
      (window) => !window.webContents.getURL().endsWith('/index.html'),
    );
    const closed = others.map(
      (window) => new Promise<void>((resolve) => void window.once('closed', () => resolve())),
    );
    for (const window of others) window.destroy();
    await Promise.all(closed);
  });
}

/** Lets an org forget its login, as after a restart of the app. */
export function forgetLogin(app: RunningApp, org: OrgRecord): Promise<void> {
  return app.electron.evaluate(
    ({ session }, partition) => session.fromPartition(partition).clearStorageData({ storages: ['cookies'] }),
    org.partition,
  );
}
