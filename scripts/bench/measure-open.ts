import type { RunningApp } from '../../e2e/launch-app.ts';
import type { PracticeStage } from '../../e2e/practice-stage.ts';
import type { OrgRecord } from '../../electron/ports/org-store.ts';
import { measureRoundTrip } from './measure-copy.ts';
import { isListInteractive } from './measure-start.ts';
import { medianOfEach } from './median.ts';
import { closeOrgWindows, forgetLogin, measureBareLoads, measureOpening } from './org-windows.ts';
import { homeOf } from './practice-home.ts';
import { readOrgs } from './seed-orgs.ts';
import type { Line } from './table.ts';

/** What each answer of the practice takes longer in the second run, as if it were a network away. */
const NETWORK_MS = 40;

/** The click that opens an org, for the first time and again, over loading its page with the login at hand. */
export async function measureOpen(stage: PracticeStage): Promise<readonly Line[]> {
  const { practice } = stage;
  const orgs = await readOrgs(stage.profile);
  const [org] = orgs;
  if (org === undefined) throw new Error('there is no org');
  const home = homeOf(practice, org);
  const app = await stage.start();
  await isListInteractive(app.page);
  const lines: Line[] = [];
  for (const delay of [0, NETWORK_MS]) {
    const latency = practice.faults.add({}, { kind: 'latency', ms: delay });
    const opens = await medianOfEach({
      first: () => measureFirst(app, org),
      // The window is still open.
      front: () => measureOpening(app, org),
      roundTrip: () => measureRoundTrip(app, org),
      again: () => measureAgain(app, org),
      bare: () => measureBare(app, org, home),
    });
    latency.remove();
    const where = delay === 0 ? 'loopback' : `${delay} ms away`;
    const about = {
      orgs: orgs.length,
      unit: 'ms',
      floor: 'loading the page',
      floorValue: opens.bare,
    } as const;
    lines.push(
      { ...about, what: `open, first time, ${where}`, value: opens.first },
      { ...about, what: `open again, session alive, ${where}`, value: opens.again, aim: '≤ 1.2 ×' },
      {
        ...about,
        what: `bring to the front, ${where}`,
        value: opens.front,
        floor: 'one round trip',
        floorValue: opens.roundTrip,
      },
    );
  }
  const requests = async (act: () => Promise<unknown>): Promise<number> => {
    const before = practice.requests.all().length;
    await act();
    return practice.requests.all().length - before;
  };
  // One waits for the other: so many requests are so many round trips.
  const first = await requests(() => measureFirst(app, org));
  const again = await requests(() => measureAgain(app, org));
  const bare = await requests(() => measureBare(app, org, home));
  await app.quit();
  const about = { orgs: orgs.length, unit: 'requests', floor: 'loading the page', floorValue: bare } as const;
  return [
    ...lines,
    { ...about, what: 'open, first time', value: first, aim: '≤ 3 more' },
    { ...about, what: 'open again, session alive', value: again, aim: '≤ 3 more' },
  ];
}

async function measureFirst(app: RunningApp, org: OrgRecord): Promise<number> {
  await closeOrgWindows(app);
  await forgetLogin(app, org);
  return measureOpening(app, org);
}

async function measureAgain(app: RunningApp, org: OrgRecord): Promise<number> {
  await closeOrgWindows(app);
  return measureOpening(app, org);
}

async function measureBare(app: RunningApp, org: OrgRecord, url: string): Promise<number> {
  await closeOrgWindows(app);
  return measureBareLoads(app, [org], url);
}
