import path from 'node:path';
import type { Page } from '@playwright/test';
import { launchApp } from '../../e2e/launch-app.ts';
import type { PracticeStage } from '../../e2e/practice-stage.ts';
import { startEmptyReactApp } from './empty-react-app.ts';
import { isListInteractive } from './measure-start.ts';
import { median, percentile95 } from './median.ts';
import { memoryInUse } from './memory-in-use.ts';
import { privateMemoryOfLargestPage } from './private-memory.ts';
import type { Line } from './table.ts';

/** What is typed, character by character: the numbers of orgs that are there, each other ones than before. */
function queriesFor(orgs: number): readonly string[] {
  const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  return orgs < 100 ? digits : digits.flatMap((digit) => [digit, `${digit}0`, `${digit}1`]);
}

/** How often all of them are typed; a first time warms up and is not counted. */
const TYPED = 3;
/** How long the list is scrolled, and how far with each frame. */
const SCROLL_MS = 3000;
const SCROLL_PX = 80;

/** A display draws sixty images a second, and each key waits for the next of them; with these, none is waited for. */
const WITHOUT_DISPLAY = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** The list under a person's hands: typing into its search, scrolling, and what its page holds; over an empty React page. */
export async function measureList(stage: PracticeStage, orgs: number): Promise<readonly Line[]> {
  const { app, empty } = await startBoth(stage, orgs);
  const memory = await privateMemoryOfLargestPage(app.electron.process().pid ?? 0);
  const emptyMemory = await privateMemoryOfLargestPage(empty.electron.process().pid ?? 0);
  const used = await memoryInUse(app.page);
  const emptyUsed = await memoryInUse(empty.page);
  const fps = await scroll(app.page, SCROLL_PX);
  const emptyFps = await scroll(empty.page, 0);
  const onDisplay = await typeInBoth(app.page, empty.page, orgs);
  await Promise.all([app.quit(), empty.electron.close()]);
  const unclocked = await startBoth(stage, orgs, WITHOUT_DISPLAY);
  const alone = await typeInBoth(unclocked.app.page, unclocked.empty.page, orgs);
  await Promise.all([unclocked.app.quit(), unclocked.empty.electron.close()]);
  const floor = 'an empty React page';
  const ms = { orgs, unit: 'ms', floor } as const;
  return [
    {
      ...ms,
      what: 'keystroke to painted result',
      value: median(alone.keys),
      floorValue: median(alone.emptyKeys),
    },
    {
      ...ms,
      what: 'keystroke to painted result, 95th of 100',
      value: percentile95(alone.keys),
      floorValue: percentile95(alone.emptyKeys),
      aim: '≤ 16 ms',
    },
    {
      ...ms,
      what: 'the same with the wait for the display, 95th',
      value: percentile95(onDisplay.keys),
      floorValue: percentile95(onDisplay.emptyKeys),
    },
    {
      what: 'scrolling the list',
      orgs,
      value: fps,
      unit: 'frames/s',
      floor,
      floorValue: emptyFps,
      aim: '≥ 58 frames/s',
    },
    { what: 'memory of the list’s page', orgs, value: memory, unit: 'MB', floor, floorValue: emptyMemory },
    { what: 'what of it is in use', orgs, value: used, unit: 'MB', floor, floorValue: emptyUsed },
  ];
}

async function startBoth(
  { folder, profile, env }: PracticeStage,
  orgs: number,
  switches: readonly string[] = [],
) {
  const empty = await startEmptyReactApp(path.join(folder, 'empty-react'), env, switches);
  const app = await launchApp({ profile, env, switches, isObserved: false });
  await isListInteractive(app.page);
  // Of many orgs the first are there before the others.
  await app.page.locator(`[role="grid"][aria-rowcount="${orgs}"]`).first().waitFor({ state: 'attached' });
  return { app, empty };
}

/** The keys of a person who types all of it, in both; a first time is not counted. */
async function typeInBoth(page: Page, empty: Page, orgs: number) {
  const queries = queriesFor(orgs);
  await typeAll(page, queries);
  await typeAll(empty, queries);
  const keys: number[] = [];
  const emptyKeys: number[] = [];
  for (let time = 0; time < TYPED; time += 1) {
    keys.push(...(await typeAll(page, queries)));
    emptyKeys.push(...(await typeAll(empty, queries)));
  }
  return { keys, emptyKeys };
}

/** Milliseconds of each: from the key to the frame that shows a first row with what was typed. */
async function typeAll(page: Page, queries: readonly string[]): Promise<readonly number[]> {
  const box = page.getByRole('searchbox', { name: 'Search orgs' });
  const times: number[] = [];
  for (const query of queries) {
    if (query.length === 1) await box.fill('');
    await box.focus();
    await page.evaluate(watchKey, query);
    await page.keyboard.press(query.at(-1) ?? '');
    times.push(await page.evaluate(() => Reflect.get(globalThis, 'painted') as Promise<number>));
    if (query.length > 1) await page.keyboard.press('Backspace');
  }
  await box.fill('');
  return times;
}

/** In the page: sets `painted` to a promise of the milliseconds from the next key to its painted result. */
function watchKey(query: string): void {
  const painted = new Promise<number>((resolve) => {
    const begin = (event: KeyboardEvent) => {
      // Runs in the frame in which the result is drawn; the message comes when that frame is out.
      const look = () => {
        const row = [...document.querySelectorAll('[role="row"]')].find((one) => one.checkVisibility());
        if (row?.textContent.includes(query) !== true) {
          requestAnimationFrame(look);
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - event.timeStamp);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    };
    addEventListener('keydown', begin, { capture: true, once: true });
  });
  Reflect.set(globalThis, 'painted', painted);
}

/** Frames in a second while a list is scrolled by so much with each of them. */
function scroll(page: Page, step: number): Promise<number> {
  return page.evaluate(
    ({ forMs, by }) =>
      new Promise<number>((resolve) => {
        const list = [...document.querySelectorAll('[role="grid"]')].find((one) => one.checkVisibility());
        const began = performance.now();
        let frames = 0;
        const next = () => {
          const passed = performance.now() - began;
          if (passed >= forMs) {
            resolve((frames * 1000) / passed);
            return;
          }
          frames += 1;
          list?.scrollBy(0, by);
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    { forMs: SCROLL_MS, by: step },
  );
}
