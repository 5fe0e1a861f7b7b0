import { expect, type Page } from '@playwright/test';

/** In CSS pixels. 200 % zoom is the same as half of them; a window of Latchkey is not smaller than 480 × 360. */
export const SIZES = [
  { width: 1100, height: 720 },
  { width: 700, height: 500 },
  { width: 550, height: 360 },
  { width: 350, height: 250 },
] as const;

/** The list lays its rows out anew when it has been told of its new size, some frames after the window has it. */
export async function expectWhole(page: Page, size: { readonly width: number; readonly height: number }) {
  await expect.poll(() => cutOff(page), `${size.width} × ${size.height}`).toEqual([]);
}

/** What the window is too narrow for: buttons and fields that stick out of what holds them, or lie on one another. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scope = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document.body;
    const shown = [...scope.querySelectorAll<HTMLElement>('button, input, select, textarea, summary')].filter(
      (element) => element.checkVisibility() && getComputedStyle(element).opacity !== '0',
    );
    const outside = shown.filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.left < -1 || box.right > innerWidth + 1);
    });
    const sideways = [...scope.querySelectorAll('*'), scope].filter(
      (element) =>
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
        !(element instanceof HTMLTextAreaElement) &&
        element.scrollWidth > element.clientWidth + 1,
    );
    const tell = (problem: string) => (element: Element) =>
      `${problem}: ${element.className} ${element.textContent.slice(0, 40)}`;
    return [...outside.map(tell('outside')), ...sideways.map(tell('scrolls sideways'))];
  });
}
