import { EventEmitter } from 'node:events';
import { asElectron } from '../as-electron.ts';

/** What a tree of views hangs in: the content of a window. */
export interface ViewOwner {
  readonly window: Electron.BaseWindow;
  isShown(): boolean;
}

/** Where a view is now. */
export interface Placement {
  /** Null while its tree hangs in no window. */
  readonly window: Electron.BaseWindow | null;
  /** In points from the corner of the window's content. */
  readonly bounds: Electron.Rectangle;
  /** Whether it, all above it and the window are shown. */
  readonly isVisible: boolean;
}

/** Called on a view when anything about its placement may have changed; views with a page override it. */
export const placed = Symbol('placed');
/** Hangs a view into a window as its content view, or (null) takes it out. */
export const hang = Symbol('hang');

const isSameRectangle = (one: Electron.Rectangle, other: Electron.Rectangle): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

/** Electron's View: a rectangle among others in a window. Colours and corners are kept but not drawn. */
export class View extends EventEmitter implements Electron.View {
  #parent: View | null = null;
  #owner: ViewOwner | null = null;
  #children: View[] = [];
  #bounds: Electron.Rectangle = { x: 0, y: 0, width: 0, height: 0 };
  #isVisible = true;

  get children(): Electron.View[] {
    return this.#children.map((child) => asElectron<Electron.View>(child));
  }

  /** False for a view whose page is gone. */
  get isUsable(): boolean {
    return true;
  }

  addChildView(view: Electron.View, index?: number): void {
    const child: unknown = view;
    if (!(child instanceof View)) throw new TypeError('The view must be a View');
    if (!child.isUsable) throw new Error("Can't add a destroyed child view to a parent view");
    if (child === this) throw new Error('A view cannot be added as its own child');
    if (child.#contains(this)) throw new Error('A view cannot be added to a view inside of it');
    child.#parent?.removeChildView(view);
    this.#children.splice(index ?? this.#children.length, 0, child);
    child.#parent = this;
    child[placed]();
  }

  removeChildView(view: Electron.View): void {
    const index = this.#children.findIndex((child) => Object.is(child, view));
    const [child] = index < 0 ? [] : this.#children.splice(index, 1);
    if (!child) return;
    child.#parent = null;
    child[placed]();
  }

  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  /** An animation is skipped: the view is at once where it would end. */
  setBounds(bounds: Electron.Rectangle, _options?: Electron.BoundsOptions): void {
    const { x, y, width, height } = bounds;
    const isChange = !isSameRectangle(this.#bounds, bounds);
    this.#bounds = { x, y, width, height };
    if (!isChange) return;
    this.emit('bounds-changed');
    this[placed]();
  }

  getVisible(): boolean {
    return this.#isVisible;
  }

  setVisible(visible: boolean): void {
    this.#isVisible = visible;
    this[placed]();
  }

  setBackgroundColor(_color: string): void {
    // Only a real window system could show it.
  }

  setBackgroundBlur(_blurRadius: number): void {
    // As setBackgroundColor.
  }

  setBorderRadius(_radius: number): void {
    // As setBackgroundColor.
  }

  [hang](owner: ViewOwner | null): void {
    if (owner) this.#parent?.removeChildView(asElectron<Electron.View>(this));
    this.#owner = owner;
    this[placed]();
  }

  /** Passes the news on to the views inside. */
  [placed](): void {
    for (const child of this.#children) child[placed]();
  }

  placement(): Placement {
    const above = this.#parent?.placement();
    const { x, y, width, height } = this.#bounds;
    return {
      window: above ? above.window : (this.#owner?.window ?? null),
      bounds: { x: x + (above?.bounds.x ?? 0), y: y + (above?.bounds.y ?? 0), width, height },
      isVisible: this.#isVisible && (above ? above.isVisible : (this.#owner?.isShown() ?? false)),
    };
  }

  #contains(view: View): boolean {
    return this.#children.some((child) => child === view || child.#contains(view));
  }
}
