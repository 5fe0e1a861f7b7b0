import {
  EVERY_REQUEST,
  filterCovers,
  parseRequestFilter,
  type RequestFilter,
  type ResourceType,
} from './web-request-filter.ts';

/** The listeners that are asked: what they are told, and what they answer. */
interface AskedEvents {
  onBeforeRequest: [Electron.OnBeforeRequestListenerDetails, Electron.CallbackResponse];
  onBeforeSendHeaders: [Electron.OnBeforeSendHeadersListenerDetails, Electron.BeforeSendResponse];
  onHeadersReceived: [Electron.OnHeadersReceivedListenerDetails, Electron.HeadersReceivedResponse];
}

/** The listeners that are only told. */
interface ToldEvents {
  onSendHeaders: Electron.OnSendHeadersListenerDetails;
  onResponseStarted: Electron.OnResponseStartedListenerDetails;
  onBeforeRedirect: Electron.OnBeforeRedirectListenerDetails;
  onCompleted: Electron.OnCompletedListenerDetails;
  onErrorOccurred: Electron.OnErrorOccurredListenerDetails;
}

type AskedEvent = keyof AskedEvents;
type ToldEvent = keyof ToldEvents;
export type WebRequestEvent = AskedEvent | ToldEvent;

interface Entry {
  readonly filter: RequestFilter;
  readonly listener: (...args: never[]) => void;
}

/**
 * The listeners of one session's webRequest: at most one for each event, the last one set (as in Electron).
 */
export class RequestListeners {
  private readonly entries = new Map<WebRequestEvent, Entry>();
  private readonly onChange: () => void;

  /** @param onChange called when a listener came or went, for what has to be intercepted follows from it */
  constructor(onChange: () => void) {
    this.onChange = onChange;
  }

  /**
   * Takes the arguments of `webRequest.onX(filter?, listener)`; a null listener removes.
   *
   * @throws TypeError in Electron's words for a filter or listener that is not valid
   */
  set(event: WebRequestEvent, first: unknown, second: unknown): void {
    const hasFilter = typeof first === 'object' && first !== null;
    const listener = hasFilter ? second : first;
    // Checked by parseRequestFilter itself, for JavaScript callers may pass anything.
    const filter = hasFilter ? parseRequestFilter(first as Electron.WebRequestFilter) : EVERY_REQUEST;
    if (listener === null) this.entries.delete(event);
    else if (typeof listener === 'function')
      this.entries.set(event, { filter, listener: listener as Entry['listener'] });
    else throw new TypeError('Must pass null or a Function');
    this.onChange();
  }

  /** Whether anybody listens to one of these. */
  hears(...events: readonly WebRequestEvent[]): boolean {
    return events.some((event) => this.entries.has(event));
  }

  /** Asks the listener and waits for its callback; an empty answer when nobody listens for this request. */
  ask<E extends AskedEvent>(event: E, details: AskedEvents[E][0]): Promise<AskedEvents[E][1]> {
    const entry = this.covering(event, details);
    if (!entry) return Promise.resolve({});
    return new Promise((resolve) => {
      const listener = entry.listener as (
        details: AskedEvents[E][0],
        callback: (response?: AskedEvents[E][1]) => void,
      ) => void;
      listener(details, (response) => resolve(response ?? {}));
    });
  }

  /** Tells the listener, if there is one for this request. */
  tell<E extends ToldEvent>(event: E, details: ToldEvents[E]): void {
    const entry = this.covering(event, details);
    if (entry) (entry.listener as (details: ToldEvents[E]) => void)(details);
  }

  private covering(
    event: WebRequestEvent,
    details: { readonly url: string; readonly resourceType: ResourceType },
  ): Entry | undefined {
    const entry = this.entries.get(event);
    return entry && filterCovers(entry.filter, details.url, details.resourceType) ? entry : undefined;
  }
}
