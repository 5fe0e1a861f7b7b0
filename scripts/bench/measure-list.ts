import path from 'node:path';
import type { Page } from '@playwright/test';
import type { PracticeStage } from '../../e2e/practice-stage.ts';
import { startEmptyReactApp } from './empty-react-app.ts';
import { isListInteractive } from './measure-start.ts';
import { median, percentile95 } from './median.ts';
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

/** The list under a person's hands: typing into its search, scrolling, and what its page holds; over an empty React page. */
export async function measureList(stage: PracticeStage, orgs: number): Promise<readonly Line[]> {
  const empty = await startEmptyReactApp(path.join(stage.folder, 'empty-react'), stage.env);
  const app = await stage.start();
  await isListInteractive(app.page);
  const memory = await privateMemoryOfLargestPage(app.electron.process().pid ?? 0);
  const emptyMemory = await privateMemoryOfLargestPage(empty.electron.process().pid ?? 0);
  const fps = await scroll(app.page, SCROLL_PX);
  const emptyFps = await scroll(empty.page, 0);
  const queries = queriesFor(orgs);
  await typeAll(app.page, queries);
  await typeAll(empty.page, queries);
  const keys: number[] = [];
  const emptyKeys: number[] = [];
  for (let time = 0; time < TYPED; time += 1) {
    keys.push(...(await typeAll(app.page, queries)));
    emptyKeys.push(...(await typeAll(empty.page, queries)));
  }
  await app.quit();
  await empty.electron.close();
  const floor = 'an empty React page';
  return [
    {
      what: 'keystroke to painted result',
      orgs,
      value: median(keys),
      unit: 'ms',
      floor,
      floorValue: median(emptyKeys),
    },
    {
      what: 'keystroke to painted result, 95th of 100',
      orgs,
      value: percentile95(keys),
      unit: 'ms',
      floor,
      floorValue: percentile95(emptyKeys),
      aim: '≤ 16 ms',
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
  ];
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
