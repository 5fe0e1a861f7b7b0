import { ignoreGone } from '../../devtools/devtools-error.ts';
import { runtime } from '../../runtime.ts';
import type { HostWebContents } from '../../web-contents/host-web-contents.ts';
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
  readonly #contents: HostWebContents;
  #window: ChromiumWindow | undefined;
  #applied: Wanted = { bounds: { x: 0, y: 0, width: 0, height: 0 }, isVisible: false };
  #wanted: Wanted = this.#applied;
  #isBusy = false;

  constructor(contents: HostWebContents) {
    this.#contents = contents;
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
    void this.#settle().catch(ignoreGone);
  }

  async #settle(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      const chromium = await this.#chromiumWindow();
      while (this.#applied !== this.#wanted) {
        const [from, to] = [this.#applied, this.#wanted];
        if (from.isVisible !== to.isVisible) await chromium.setState(to.isVisible ? 'normal' : 'minimized');
        if (to.isVisible) await chromium.place(to.bounds);
        this.#applied = to;
      }
    } finally {
      this.#isBusy = false;
    }
  }

  async #chromiumWindow(): Promise<ChromiumWindow> {
    const target = await this.#contents.whenReady();
    const { root } = await runtime.browser.promise;
    return (this.#window ??= new ChromiumWindow(root, target.info.targetId));
  }
}
