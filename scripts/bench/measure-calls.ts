import type { RunningApp } from '../../e2e/launch-app.ts';
import type { OrgRecord } from '../../electron/ports/org-store.ts';
import type { Bridge } from '../../shared/ipc-contract.ts';

/** Where the practice's home page is, for the direct load. */
const HOME = '/lightning/page/home';

/** What the page of the main window sees; its declaration belongs to the renderer's own project. */
interface BridgeWindow {
  readonly bridge: Bridge;
}

/** Milliseconds from the click's message to the answer that a fresh token is on the clipboard. */
export function measureCopy(app: RunningApp, org: OrgRecord): Promise<number> {
  return app.page.evaluate(async (orgKey) => {
    const { bridge } = window as unknown as BridgeWindow;
    const started = performance.now();
    const copied = await bridge.copyToken({ orgKey });
    if (!copied.ok) throw new Error(copied.error.code);
    return performance.now() - started;
  }, org.key);
}

/** Milliseconds of one bare request to the org's server, on a connection that is open already, from the same process. */
export function measureRoundTrip(app: RunningApp, org: OrgRecord): Promise<number> {
  return app.electron.evaluate(async (_electron, url) => {
    const started = performance.now();
    const response = await fetch(url);
    await response.text();
    return performance.now() - started;
  }, `${org.instanceUrl}/services/data`);
}

/** Milliseconds from the click's message to the loaded page of the org, in a new window. */
export async function measureOpen(app: RunningApp, org: OrgRecord): Promise<number> {
  const opened = app.electron.waitForEvent('window');
  const ms = await app.page.evaluate(async (orgKey) => {
    const { bridge } = window as unknown as BridgeWindow;
    const started = performance.now();
    const done = await bridge.openOrg({ orgKey });
    if (!done.ok) throw new Error(done.error.code);
    return performance.now() - started;
  }, org.key);
  await (await opened).close();
  return ms;
}

/** Milliseconds to load the org's page in a new window of the same partition, where the login is there already. */
export function measureDirectLoad(app: RunningApp, org: OrgRecord): Promise<number> {
  return app.electron.evaluate(
    async ({ BrowserWindow }, { url, partition }) => {
      const started = performance.now();
      const direct = new BrowserWindow({
        width: 1280,
        height: 860,
        webPreferences: { partition, sandbox: true },
      });
      await direct.loadURL(url);
      const ms = performance.now() - started;
      direct.destroy();
      return ms;
    },
    { url: `${org.instanceUrl}${HOME}`, partition: org.partition },
  );
}
