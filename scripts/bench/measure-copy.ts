import type { RunningApp } from '../../e2e/launch-app.ts';
import type { PracticeStage } from '../../e2e/practice-stage.ts';
import type { OrgRecord } from '../../electron/ports/org-store.ts';
import { isListInteractive } from './measure-start.ts';
import { medianOfEach } from './median.ts';
import type { BridgeWindow } from './org-windows.ts';
import { readOrgs } from './seed-orgs.ts';
import type { Line } from './table.ts';

/** What each answer of the practice takes longer in the second run, as if it were a network away. */
const NETWORK_MS = 40;

/** A fresh token on the clipboard, over one round trip to the org. */
export async function measureCopy(stage: PracticeStage): Promise<readonly Line[]> {
  const orgs = await readOrgs(stage.profile);
  const [org] = orgs;
  if (org === undefined) throw new Error('there is no org');
  const app = await stage.start();
  await isListInteractive(app.page);
  const lines: Line[] = [];
  for (const delay of [0, NETWORK_MS]) {
    const latency = stage.practice.faults.add({}, { kind: 'latency', ms: delay });
    const calls = await medianOfEach({
      copy: () => copyOnce(app, org),
      roundTrip: () => measureRoundTrip(app, org),
    });
    latency.remove();
    lines.push({
      what: `copy token, ${delay === 0 ? 'loopback' : `${delay} ms away`}`,
      orgs: orgs.length,
      value: calls.copy,
      unit: 'ms',
      floor: 'one round trip',
      floorValue: calls.roundTrip,
    });
  }
  await app.quit();
  return lines;
}

/** Milliseconds from the click's message to the answer that a fresh token is on the clipboard. */
function copyOnce(app: RunningApp, org: OrgRecord): Promise<number> {
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
