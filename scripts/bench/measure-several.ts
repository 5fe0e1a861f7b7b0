import type { PracticeStage } from '../../e2e/practice-stage.ts';
import { isListInteractive } from './measure-start.ts';
import { medianOfEach } from './median.ts';
import { closeOrgWindows, measureBareLoads, measureOpeningSeveral } from './org-windows.ts';
import { homeOf } from './practice-home.ts';
import { readOrgs } from './seed-orgs.ts';
import type { Line } from './table.ts';

const SEVERAL = 20;
/** Each time takes a quarter of a minute. */
const TIMES = 3;
/** As many as _Open several_ loads together. */
const AT_ONCE = 4;

/** Twenty orgs opened at once, over loading their pages in bare windows, as many at a time. */
export async function measureSeveral(stage: PracticeStage): Promise<readonly Line[]> {
  const orgs = (await readOrgs(stage.profile)).slice(0, SEVERAL);
  const [org] = orgs;
  if (org === undefined) throw new Error('there is no org');
  const app = await stage.start();
  await isListInteractive(app.page);
  const { several, bare } = await medianOfEach(
    {
      several: async () => {
        await closeOrgWindows(app);
        return measureOpeningSeveral(app, orgs);
      },
      bare: async () => {
        await closeOrgWindows(app);
        return measureBareLoads(app, orgs, homeOf(stage.practice, org), AT_ONCE);
      },
    },
    TIMES,
  );
  await app.quit();
  return [
    {
      what: `open ${orgs.length} orgs at once`,
      orgs: orgs.length,
      value: several,
      unit: 'ms',
      floor: `their pages alone, ${AT_ONCE} at a time`,
      floorValue: bare,
    },
  ];
}
