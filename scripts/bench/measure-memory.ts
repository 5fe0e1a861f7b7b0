import { chooseInMenu } from '../../e2e/choose-in-menu.ts';
import type { RunningApp } from '../../e2e/launch-app.ts';
import type { PracticeStage } from '../../e2e/practice-stage.ts';
import { TRIAL } from '../../e2e/salesforce/trial-pages/trial-pages.ts';
import type { OrgRecord } from '../../electron/ports/org-store.ts';
import { isListInteractive } from './measure-start.ts';
import { closeOrgWindows, measureBareLoads, measureOpening } from './org-windows.ts';
import { homeOf } from './practice-home.ts';
import { privateMemoryOfTree } from './private-memory.ts';
import { readOrgs, setLandingPages } from './seed-orgs.ts';
import type { Line } from './table.ts';

/** How many windows are open when the memory is read. */
const COUNTS = [1, 5, 20] as const;

/**
 * What org windows hold for themselves, each with a page of the practice that holds about what a Lightning page does,
 * over bare windows with the same pages; and what is left of them after hibernation.
 */
export async function measureMemory(stage: PracticeStage): Promise<readonly Line[]> {
  await setLandingPages(stage.profile, TRIAL.large);
  const orgs = (await readOrgs(stage.profile)).slice(0, COUNTS.at(-1));
  const [org] = orgs;
  if (org === undefined) throw new Error('there is no org');
  const app = await stage.start();
  await isListInteractive(app.page);
  const pid = app.electron.process().pid ?? 0;
  const url = homeOf(stage.practice, org, TRIAL.large);

  const grown = async (open: (index: number) => Promise<unknown>): Promise<readonly number[]> => {
    const sizes = [await privateMemoryOfTree(pid)];
    for (const [at, count] of COUNTS.entries()) {
      for (let index = COUNTS[at - 1] ?? 0; index < count; index += 1) await open(index);
      sizes.push(await privateMemoryOfTree(pid));
    }
    return sizes;
  };
  const openAt = async (index: number, act: (one: OrgRecord) => Promise<unknown>) => {
    const one = orgs[index];
    if (one !== undefined) await act(one);
  };
  const ours = await grown((index) => openAt(index, (one) => measureOpening(app, one)));
  await hibernate(app);
  const asleep = await privateMemoryOfTree(pid);
  await closeOrgWindows(app);
  const bare = await grown((index) => openAt(index, (one) => measureBareLoads(app, [one], url)));
  await app.quit();
  await setLandingPages(stage.profile, null);

  const perWindow = (sizes: readonly number[], at: number) =>
    ((sizes[at + 1] ?? 0) - (sizes[at] ?? 0)) / ((COUNTS[at] ?? 0) - (COUNTS[at - 1] ?? 0));
  const loaded = ((ours[3] ?? 0) - (ours[0] ?? 0)) / orgs.length;
  const about = { orgs: orgs.length, unit: 'MB' } as const;
  return [
    ...['1st org window', '2nd to 5th, each', '6th to 20th, each'].map((what, at) => ({
      ...about,
      what: `memory of the ${what}`,
      value: perWindow(ours, at),
      floor: 'a bare window',
      floorValue: perWindow(bare, at),
    })),
    {
      ...about,
      what: 'memory of a hibernated window',
      value: (asleep - (ours[0] ?? 0)) / orgs.length,
      floor: 'a loaded one',
      floorValue: loaded,
      aim: '≤ 0.10 ×',
    },
  ];
}

/** Looks at the list, and lets the windows in the background hibernate. */
async function hibernate(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith('/index.html'))
      ?.focus();
  });
  await chooseInMenu(app, 'hibernate-now');
}
