/** The one display headless Chromium is given, in pixels. */
const DISPLAY = { width: 1920, height: 1080 };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a window is and how large it may be: Electron's rounding, clamping and centring. */
export class WindowGeometry {
  private rect: Electron.Rectangle;
  private min: Size = { width: 0, height: 0 };
  private max: Size = { width: 0, height: 0 };

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    const { width = 800, height = 600, minWidth = 0, minHeight = 0, maxWidth = 0, maxHeight = 0 } = options;
    this.min = { width: minWidth, height: minHeight };
    this.max = { width: maxWidth, height: maxHeight };
    const size = this.clamp({ width: Math.round(width), height: Math.round(height) });
    this.rect = { ...this.centred(size), ...size };
    const { x, y } = options;
    // Electron centres a window unless both are given.
    if (x !== undefined && y !== undefined) this.rect = { ...this.rect, x: Math.round(x), y: Math.round(y) };
  }

  get bounds(): Electron.Rectangle {
    return { ...this.rect };
  }
  get minimum(): Size {
    return this.min;
  }
  get maximum(): Size {
    return this.max;
  }

  private centred({ width, height }: Size): { x: number; y: number } {
    return { x: Math.round((DISPLAY.width - width) / 2), y: Math.round((DISPLAY.height - height) / 2) };
  }

  private clamp({ width, height }: Size): Size {
    const within = (value: number, min: number, max: number): number =>
      Math.max(max > 0 ? Math.min(value, max) : value, min);
    return {
      width: within(width, this.min.width, this.max.width),
      height: within(height, this.min.height, this.max.height),
    };
  }

  /** Tells what changed. */
  set(change: Partial<Electron.Rectangle>): { readonly moved: boolean; readonly resized: boolean } {
    const before = this.rect;
    const rounded = Object.fromEntries(
      Object.entries(change).map(([key, value]) => [key, Math.round(value)]),
    );
    const wanted = { ...before, ...rounded };
    this.rect = { ...wanted, ...this.clamp(wanted) };
    return {
      moved: this.rect.x !== before.x || this.rect.y !== before.y,
      resized: this.rect.width !== before.width || this.rect.height !== before.height,
    };
  }

  center(): { readonly moved: boolean; readonly resized: boolean } {
    return this.set(this.centred(this.rect));
  }

  limit(
    which: 'min' | 'max',
    width: number,
    height: number,
  ): { readonly moved: boolean; readonly resized: boolean } {
    this[which] = { width, height };
    return this.set({});
  }
}
