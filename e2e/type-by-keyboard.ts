import { expect, type Page } from '@playwright/test';

/**
 * A person at the keyboard, for tests that look into the page's memory: Playwright's locators keep hold of elements
 * they have met, and an element keeps its whole dialog, so here none is used.
 */

/** Gives the focus to the field with this label, and types in place of what is there. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await focusOn(page, 'input:not([type=radio]), textarea', label);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

/** Presses Enter on the button of this name. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await focusOn(page, 'button', name);
  await page.keyboard.press('Enter');
}

/** Chooses a method of the dialog `Add org`. */
export async function chooseMethod(page: Page, method: string): Promise<void> {
  await focusOn(page, 'input[type=radio]', method);
  await page.keyboard.press('Space');
}

/** Waits until so many dialogs are open. */
export async function expectDialogs(page: Page, count: number): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('[role=dialog]').length)).toBe(count);
}

/** Focuses the element whose name, label or text begins so; it is one of the uppermost dialog where there is one. */
async function focusOn(page: Page, selector: string, name: string): Promise<void> {
  const focus = ([wantedSelector, wantedName]: readonly [string, string]) => {
    const root = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document;
    const nameOf = (element: HTMLElement) => {
      const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
      const label = labels[0]?.textContent ?? '';
      return element.getAttribute('aria-label') ?? (label === '' ? element.textContent : label);
    };
    const found = [...root.querySelectorAll<HTMLElement>(wantedSelector)].find((element) =>
      nameOf(element).startsWith(wantedName),
    );
    found?.focus();
    return found !== undefined && document.activeElement === found;
  };
  await expect.poll(() => page.evaluate(focus, [selector, name] as const), { message: name }).toBe(true);
}
