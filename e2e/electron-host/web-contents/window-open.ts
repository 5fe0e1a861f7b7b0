import { ignoreGone } from '../devtools/devtools-error.ts';
import type { DevtoolsSession } from '../devtools/pipe-client.ts';
import type { WindowOpenRequest } from '../preload-world/wrap-window-open.ts';

type Handler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse;

/** What was decided about a window before Chromium made it. */
export interface OpenDecision {
  /** The URL as Chromium has it. */
  readonly chromiumUrl: string;
  readonly details: Electron.HandlerDetails;
  readonly response: Electron.WindowOpenHandlerResponse;
}

export interface OpenerPage {
  toElectron(url: string): string;
  url(): string;
}

function takeFirst<T>(list: T[], matches: (item: T) => boolean): T | undefined {
  const at = list.findIndex(matches);
  return at === -1 ? undefined : list.splice(at, 1)[0];
}

/** Decides about the windows a page asks for, by the app's `setWindowOpenHandler`. */
export class WindowOpenDecisions {
  private handler: Handler | null = null;
  private readonly page: OpenerPage;
  private session: DevtoolsSession | undefined;
  /** Allowed when `window.open` asked; the window itself is still on its way. */
  private readonly allowed: OpenDecision[] = [];
  /** What scripts asked for, with the features as they wrote them; Chromium tells only what it made of them. */
  private readonly requested: WindowOpenRequest[] = [];
  /** What Chromium said of windows that are not here yet, in order. */
  private readonly announced: { readonly url: string; readonly frameName: string }[] = [];

  constructor(page: OpenerPage) {
    this.page = page;
  }

  setHandler(handler: Handler): void {
    this.handler = handler;
    void this.session?.send('Debugger.enable').catch(ignoreGone);
  }

  follow(session: DevtoolsSession): void {
    this.session = session;
    session.on('Page.windowOpen', ({ url, windowName }) => {
      this.announced.push({ url, frameName: windowName === '_blank' ? '' : windowName });
    });
    session.on('Debugger.paused', ({ callFrames }) => {
      void this.halted(session, callFrames[0]).catch(ignoreGone);
    });
    if (this.handler) void session.send('Debugger.enable').catch(ignoreGone);
  }

  /** A page halted: it asks (see preload-world/ask-host.ts), or it has a `debugger` statement of its own. */
  private async halted(
    session: DevtoolsSession,
    top: { readonly functionName: string; readonly callFrameId: string } | undefined,
  ): Promise<void> {
    try {
      if (top?.functionName === 'askHost') await this.answer(session, top.callFrameId);
    } finally {
      // A page that stays halted holds up all others of its process, and cannot even be closed.
      await session.send('Debugger.resume');
    }
  }

  private async answer(session: DevtoolsSession, callFrameId: string): Promise<void> {
    const { result } = await session.send('Debugger.evaluateOnCallFrame', {
      callFrameId,
      expression: '__electronHostTalk.question',
      returnByValue: true,
    });
    const question = JSON.parse(String(result.value)) as WindowOpenRequest & { readonly kind: string };
    if (question.kind !== 'window-open') return;
    const expression = `__electronHostTalk.answer = ${this.ask(question)}`;
    await session.send('Debugger.evaluateOnCallFrame', { callFrameId, expression });
  }

  private ask(request: WindowOpenRequest): boolean {
    const decision = this.decide(request);
    if (decision) this.allowed.push(decision);
    return decision !== null;
  }

  /** A script is about to open a window, and nobody was there to be asked. */
  opening(request: WindowOpenRequest): void {
    this.requested.push(request);
  }

  /** The decision about a window that is there: made before, or made now for links and forms. Null: not allowed. */
  take(fallbackUrl: string): OpenDecision | null {
    const announced = this.announced.shift() ?? { url: fallbackUrl, frameName: '' };
    const wanted = takeFirst(this.requested, ({ url }) => url === announced.url);
    const decision = takeFirst(this.allowed, ({ chromiumUrl }) => chromiumUrl === announced.url);
    return decision ?? this.decide({ ...announced, features: wanted?.features ?? '' });
  }

  private decide({ url, frameName, features }: WindowOpenRequest): OpenDecision | null {
    const details: Electron.HandlerDetails = {
      url: this.page.toElectron(url),
      frameName,
      features,
      disposition: features === '' ? 'foreground-tab' : 'new-window',
      referrer: { url: this.page.url(), policy: 'strict-origin-when-cross-origin' },
    };
    if (!this.handler) return { chromiumUrl: url, details, response: { action: 'allow' } };
    const response: unknown = this.handler(details);
    if (typeof response !== 'object') {
      console.error(
        `The window open handler response must be an object, but was instead of type '${typeof response}'.`,
      );
      return null;
    }
    if (response === null) {
      console.error('The window open handler response must be an object, but was instead null.');
      return null;
    }
    const action: unknown = Reflect.get(response, 'action');
    if (action === 'allow')
      return { chromiumUrl: url, details, response: response as OpenDecision['response'] };
    if (action !== 'deny') {
      console.error(
        "The window open handler response must be an object with an 'action' property of 'allow' or 'deny'.",
      );
    }
    return null;
  }
}
