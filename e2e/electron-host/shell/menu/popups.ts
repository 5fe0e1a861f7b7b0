/** A menu that was popped up and not closed yet. On the host nobody sees it: a test reads it here. */
export interface OpenPopup {
  readonly menu: Electron.Menu;
  readonly window: Electron.BaseWindow;
  readonly x: number;
  readonly y: number;
  readonly positioningItem: number;
  readonly close: () => void;
}

/** The popups that are open, oldest first; holding them also keeps their menus from being collected. */
export class Popups {
  readonly #open: OpenPopup[] = [];

  get open(): readonly OpenPopup[] {
    return this.#open;
  }

  add(popup: OpenPopup): void {
    this.#open.push(popup);
  }

  /** Closes the popups of a menu, all of them or those over one window; says whether there were any. */
  close(menu: Electron.Menu, window?: Electron.BaseWindow): boolean {
    const closing = this.#open.filter(
      (popup) => popup.menu === menu && (window === undefined || popup.window === window),
    );
    for (const popup of closing) {
      this.#open.splice(this.#open.indexOf(popup), 1);
      popup.close();
    }
    return closing.length > 0;
  }
}
