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
  readonly #whenMade: () => Promise<AttachedTarget>;
  #window: ChromiumWindow | undefined;
  #applied: Wanted = { bounds: { x: 0, y: 0, width: 0, height: 0 }, isVisible: false };
  #wanted: Wanted = this.#applied;
  #settling: Promise<void> | undefined;

  constructor(whenMade: () => Promise<AttachedTarget>) {
    this.#whenMade = whenMade;
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
      if (from.isVisible !== to.isVisible) await chromium.setState(to.isVisible ? 'normal' : 'minimized');
      if (to.isVisible) await chromium.place(to.bounds);
      this.#applied = to;
    }
  }

  async #chromiumWindow(): Promise<ChromiumWindow> {
    const target = await this.#whenMade();
    const { root } = await runtime.browser.promise;
    return (this.#window ??= new ChromiumWindow(root, target.info.targetId));
  }
}
