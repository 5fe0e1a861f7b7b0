import { runtime } from '../../runtime.ts';
import { HostWebContents } from '../../web-contents/host-web-contents.ts';
import { HostBrowserWindow } from '../../windows/host-browser-window.ts';
import { asWindow } from '../../windows/as-window.ts';
import { PlacedPage } from './placed-page.ts';
import { ViewContents } from './view-contents.ts';
import { placed, View } from './view.ts';

const makeContents = (preferences: Electron.WebPreferences): ViewContents => {
  const { sessions } = runtime;
  if (!sessions) throw new Error('electron host: Session is not implemented');
  const session = preferences.session ?? sessions.fromPartition(preferences.partition ?? '');
  return new ViewContents({
    session,
    context: sessions.contextOf(session),
    preferences,
    type: 'window',
    // Not shown until it hangs in a window that is.
    place: { newWindow: true, width: 800, height: 600, background: true, windowState: 'minimized' },
  });
};

const placePage = (contents: HostWebContents): PlacedPage => {
  const isGone = (): boolean => contents.isDestroyed();
  if (!(contents instanceof ViewContents)) return new PlacedPage(() => contents.whenReady(), isGone);
  const page = new PlacedPage(() => contents.whenMade(), isGone);
  contents.settled = () => page.settled();
  return page;
};

/** `WebContentsView`: a view that shows a page. */
export class WebContentsView extends View {
  /** Contents that a view shows already, of the process's one world: they are shown in one place at a time. */
  static readonly #shown = new WeakSet<HostWebContents>();
  readonly #contents: HostWebContents;
  /** Null for the page of a BrowserWindow, which its window places. */
  readonly #page: PlacedPage | null;

  /** @param windowPage the page of a BrowserWindow, whose content view this becomes */
  constructor(options: Electron.WebContentsViewConstructorOptions = {}, windowPage?: HostWebContents) {
    super();
    if (!runtime.isReady) throw new Error('Cannot create WebContentsView before app is ready');
    const { webContents, webPreferences = {} } = options;
    this.#contents =
      windowPage ?? (webContents ? WebContentsView.#take(webContents) : makeContents(webPreferences));
    this.#page = windowPage ? null : placePage(this.#contents);
    WebContentsView.#shown.add(this.#contents);
  }

  static #take(given: unknown): HostWebContents {
    if (!(given instanceof HostWebContents)) throw new TypeError('options.webContents must be a WebContents');
    if (given.owner !== null || WebContentsView.#shown.has(given)) {
      throw new Error('options.webContents is already attached to a window');
    }
    return given;
  }

  /** Undefined once the page is closed, as in Electron, whatever its types say. */
  get webContents(): Electron.WebContents {
    return (this.#contents.isDestroyed() ? undefined : this.#contents.electron) as Electron.WebContents;
  }

  override get isUsable(): boolean {
    return !this.#contents.isDestroyed();
  }

  override [placed](): void {
    super[placed]();
    if (!this.#page) return;
    const placement = this.placement();
    const { window } = placement;
    this.#contents.owner = window instanceof HostBrowserWindow ? asWindow(window) : null;
    if (!this.#contents.isDestroyed()) this.#page.follow(placement);
  }
}
