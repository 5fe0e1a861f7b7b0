import type { PausedRequest } from '../devtools/paused-request.ts';
import { ElectronEvent } from '../electron-event.ts';
import type { NavigationTracker } from './navigation-tracker.ts';
import type { NavigationPage } from './navigation-tracker.ts';
import type { RequestExtras } from './navigation-state.ts';

/** Chromium can follow a redirect only to these; anything else would leave for an external program. */
const FOLLOWED = /^(https?|data|about|blob|file):/i;

export interface GuardedPage extends NavigationPage {
  toChromium(url: string): string;
  /** What the load under way must carry, given out once. */
  takeExtras(): RequestExtras | undefined;
}

/**
 * Asks the app before a navigation leaves (`will-frame-navigate`, `will-navigate`) and before a redirect is followed
 * (`will-redirect`), by answering the document request that Chromium holds.
 */
export class NavigationGuard {
  private readonly page: GuardedPage;
  private readonly tracker: NavigationTracker;

  constructor(page: GuardedPage, tracker: NavigationTracker) {
    this.page = page;
    this.tracker = tracker;
  }

  /** True when the request was answered here. */
  async paused(request: PausedRequest): Promise<boolean> {
    return request.isResponse ? this.redirected(request) : this.leaving(request);
  }

  private async leaving(request: PausedRequest): Promise<boolean> {
    const { event } = request;
    // Asked once: what follows a redirect was asked as a redirect.
    if (event.redirectedRequestId !== undefined) return false;
    const navigation = this.tracker.navigationOf(event.frameId);
    if (navigation?.byPage === true && !this.mayNavigate(event.frameId, navigation.url)) {
      await request.fail('Aborted');
      return true;
    }
    if (!request.isMainFrame) return false;
    const extras = this.page.takeExtras();
    if (!extras) return false;
    const sent = Object.entries(event.request.headers).map(([name, value]) => ({ name, value }));
    const given = new Set(extras.headers.map(({ name }) => name.toLowerCase()));
    request.rewrite({
      headers: [...sent.filter(({ name }) => !given.has(name.toLowerCase())), ...extras.headers],
      ...(extras.method === undefined ? {} : { method: extras.method }),
      ...(extras.postData === undefined ? {} : { postData: extras.postData }),
    });
    return false;
  }

  /** Asks `will-frame-navigate` and `will-navigate`; false when either was prevented. */
  mayNavigate(frameId: string, chromiumUrl: string): boolean {
    const details = this.tracker.details(frameId, chromiumUrl, false);
    const args = this.tracker.args(details);
    const anyFrame = ElectronEvent.with({ ...details });
    this.page.emit('will-frame-navigate', anyFrame);
    if (anyFrame.defaultPrevented) return false;
    if (!details.isMainFrame) return true;
    const mainFrame = ElectronEvent.with({ ...details });
    this.page.emit('will-navigate', mainFrame, ...args);
    return !mainFrame.defaultPrevented;
  }

  private async redirected(request: PausedRequest): Promise<boolean> {
    const { event } = request;
    const { responseStatusCode: code = 0 } = event;
    if (code < 300 || code >= 400) return false;
    const location = event.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
    if (location === undefined || !URL.canParse(location, event.request.url)) return false;
    const target = new URL(location, event.request.url).href;
    const details = this.tracker.details(event.frameId, target, false);
    const redirect = ElectronEvent.with({ ...details });
    this.page.emit('will-redirect', redirect, ...this.tracker.args(details));
    if (redirect.defaultPrevented) {
      await request.fail('Aborted');
      return true;
    }
    this.page.emit(
      'did-redirect-navigation',
      ElectronEvent.with({ ...details }),
      ...this.tracker.args(details),
    );
    const navigation = this.tracker.navigationOf(event.frameId);
    const mapped = this.page.toChromium(target);
    if (navigation) navigation.url = mapped;
    if (mapped !== target) {
      const headers = (event.responseHeaders ?? []).filter(({ name }) => name.toLowerCase() !== 'location');
      await request.fulfill({
        responseCode: code,
        responseHeaders: [...headers, { name: 'Location', value: mapped }],
      });
      return true;
    }
    // A scheme nobody handles would be offered to the desktop's programs: it goes nowhere.
    if (!FOLLOWED.test(target)) {
      await request.fail('Aborted');
      return true;
    }
    return false;
  }
}
