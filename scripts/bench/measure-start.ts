import path from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { launchApp } from '../../e2e/launch-app.ts';
import type { PracticeStage } from '../../e2e/practice-stage.ts';
import { writeEmptyApp } from './empty-app.ts';
import { medianOfEach } from './median.ts';
import { readOrgs } from './seed-orgs.ts';
import type { Line } from './table.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The start of the app until its list takes a click, over an empty window. */
export async function measureStart(stage: PracticeStage): Promise<readonly Line[]> {
  const { profile, env } = stage;
  const empty = path.join(stage.folder, 'empty');
  await writeEmptyApp(empty);
  const starts = await medianOfEach({
    app: () => startOnce(profile, env),
    empty: () => startEmpty(empty, env),
  });
  return [
    {
      what: 'start to interactive list',
      orgs: (await readOrgs(profile)).length,
      value: starts.app,
      unit: 'ms',
      floor: 'an empty window',
      floorValue: starts.empty,
      aim: '≤ 1.25 ×',
    },
  ];
}

/** Milliseconds from the start of the process until a button of the first row takes a click. */
async function startOnce(profile: string, env: Env): Promise<number> {
  const started = performance.now();
  const app = await launchApp({ profile, env, isObserved: false });
  await isListInteractive(app.page);
  const ms = performance.now() - started;
  await app.quit();
  return ms;
}

/** The same of an app that has nothing in its window but a button. */
async function startEmpty(folder: string, env: Env): Promise<number> {
  const started = performance.now();
  const all = Object.entries({ ...process.env, ...env });
  const app = await _electron.launch({
    args: [folder],
    env: Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  });
  const page = await app.firstWindow();
  await page.waitForURL(/^data:/u, { waitUntil: 'commit' });
  await page.evaluate(whenClickable, 'Ready');
  const ms = performance.now() - started;
  await app.close();
  return ms;
}

/** Waits until a button of the first row of the list would take a click. */
export async function isListInteractive(page: Page): Promise<void> {
  await page.evaluate(whenClickable, 'Open');
}

/**
 * In the page: resolves in the frame in which a button of this name is there and would get the click (nothing is clicked).
 * Asked from outside, the answer would come in steps of a tenth of a second.
 */
function whenClickable(name: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const button = [...document.querySelectorAll('button')].find(
        (one) => (one.ariaLabel ?? one.textContent) === name && one.checkVisibility(),
      );
      const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      if (button?.contains(hit) === true) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}
