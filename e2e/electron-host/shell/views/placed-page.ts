import { ignoreGone } from '../../devtools/devtools-error.ts';
import { runtime } from '../../runtime.ts';
import type { AttachedTarget } from '../../devtools/attached-target.ts';
import { ChromiumWindow } from '../../windows/chromium-window.ts';
import type { Placement } from './view.ts';

interface Wanted {
  readonly bounds: Electron.Rectangle;
  readonly isVisible: boolean;
}

/**
 * The Chromium window of a view's page, kept where the view is on the screen and minimized while the view is not
 * shown: that is what makes the page's `document.visibilityState` 'hidden'.
 */
export class PlacedPage {
  /** The pages of each Chromium window: a popup without features is a tab of its opener's window. */
  static readonly #byWindow = new Map<number, Set<PlacedPage>>();
  readonly #isGone: () => boolean;
  readonly #whenMade: () => Promise<AttachedTarget>;
  #window: ChromiumWindow | undefined;
  #applied: Wanted = { bounds: { x: 0, y: 0, width: 0, height: 0 }, isVisible: false };
  #wanted: Wanted = this.#applied;
  #settling: Promise<void> | undefined;

  constructor(whenMade: () => Promise<AttachedTarget>, isGone: () => boolean) {
    this.#whenMade = whenMade;
    this.#isGone = isGone;
  }

  /** Resolves when the window is as last asked for; at once when there is nothing to do. */
  settled(): Promise<void> {
    return this.#settling ?? Promise.resolve();
  }

  /** The last call wins; what lies between two states that Chromium has reached is skipped. */
  follow({ window, bounds, isVisible }: Placement): void {
    const origin = window?.getContentBounds() ?? { x: 0, y: 0 };
    const { width, height } = bounds;
    this.#wanted = {
      // Chromium has no empty windows: a view without extent is as good as hidden.
      isVisible: isVisible && width > 0 && height > 0,
      bounds: {
        x: origin.x + bounds.x,
        y: origin.y + bounds.y,
        width: Math.max(1, width),
        height: Math.max(1, height),
      },
    };
    this.#settling ??= this.#settle()
      .catch(ignoreGone)
      .finally(() => {
        this.#settling = undefined;
      });
  }

  async #settle(): Promise<void> {
    const chromium = await this.#chromiumWindow();
    while (this.#applied !== this.#wanted) {
      const [from, to] = [this.#applied, this.#wanted];
      this.#applied = to;
      if (from.isVisible !== to.isVisible) await this.#turn(chromium, to.isVisible);
      if (to.isVisible) await chromium.place(to.bounds);
    }
  }

  /** Shows or hides it; a window that another visible page shares stays, with that page's tab in front. */
  async #turn(chromium: ChromiumWindow, isVisible: boolean): Promise<void> {
    const others = await this.#sharing(chromium);
    const shown = isVisible ? this : others.find((page) => page.#applied.isVisible);
    const inFront = shown === undefined ? undefined : shown.#window;
    await chromium.setState(inFront ? 'normal' : 'minimized');
    if (others.length > 0) await inFront?.activate();
  }

  async #sharing(chromium: ChromiumWindow): Promise<readonly PlacedPage[]> {
    const windowId = await chromium.id();
    const pages = PlacedPage.#byWindow.get(windowId) ?? new Set();
    PlacedPage.#byWindow.set(windowId, pages.add(this));
    for (const page of pages) if (page.#isGone()) pages.delete(page);
    return [...pages].filter((page) => page !== this);
  }

  async #chromiumWindow(): Promise<ChromiumWindow> {
    const target = await this.#whenMade();
    const { root } = await runtime.browser.promise;
    return (this.#window ??= new ChromiumWindow(root, target.info.targetId));
  }
}
