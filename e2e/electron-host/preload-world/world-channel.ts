/* eslint-disable @typescript-eslint/unbound-method -- taken off their prototypes before a page can replace them, and applied with a receiver */
/**
 * The synchronous way between a page's two worlds. Both hold wrappers of one element that is in no document: the
 * page cannot reach it, and `document.open()` cannot clear it. `detail` is structured-cloned when it is read in the
 * other world; DOM elements travel as an event's `relatedTarget`, which is never cloned.
 */
export interface WorldChannel {
  /** Sends and returns what the other side's handler returned. */
  call(message: unknown, elements?: readonly Element[]): unknown;
  onCall(handler: (message: unknown, elements: readonly Element[]) => unknown): void;
}

export type Side = 'main' | 'preload';

// Taken once, before any script of the page runs.
const EventClass = CustomEvent;
const ElementEvent = FocusEvent;
const add = Function.prototype.call.bind(EventTarget.prototype.addEventListener) as (
  target: EventTarget,
  type: string,
  listener: (event: Event) => void,
) => void;
const dispatch = Function.prototype.call.bind(EventTarget.prototype.dispatchEvent) as (
  target: EventTarget,
  event: Event,
) => boolean;
const getterOf = (prototype: object, name: string): ((event: Event) => unknown) =>
  Function.prototype.call.bind(
    Object.getOwnPropertyDescriptor(prototype, name)?.get ?? ((): null => null),
  ) as (event: Event) => unknown;
const detailOf = getterOf(CustomEvent.prototype, 'detail');
const relatedOf = getterOf(FocusEvent.prototype, 'relatedTarget');

function makeChannel(carrier: Element, side: Side): WorldChannel {
  const other: Side = side === 'main' ? 'preload' : 'main';
  let handler: ((message: unknown, elements: readonly Element[]) => unknown) | undefined;
  let incoming: Element[] = [];
  let reply: unknown;
  add(carrier, `${side}-element`, (event) => incoming.push(relatedOf(event) as Element));
  add(carrier, `${side}-reply`, (event) => (reply = detailOf(event)));
  add(carrier, side, (event) => {
    const elements = incoming;
    incoming = [];
    const answer = handler?.(detailOf(event), elements);
    dispatch(carrier, new EventClass(`${other}-reply`, { detail: answer }));
  });
  return {
    call(message, elements = []) {
      for (const element of elements) {
        dispatch(carrier, new ElementEvent(`${other}-element`, { relatedTarget: element }));
      }
      reply = undefined;
      dispatch(carrier, new EventClass(other, { detail: message }));
      const answer = reply;
      reply = undefined;
      return answer;
    },
    onCall(given) {
      handler = given;
    },
  };
}

/** The main world's end: waits for the preload world's, which comes before any script of the page. */
export function awaitChannel(token: string, ready: (channel: WorldChannel) => void): void {
  const listen = (event: Event): void => {
    document.removeEventListener(token, listen);
    ready(makeChannel(relatedOf(event) as Element, 'main'));
  };
  add(document, token, listen);
}

export function openChannel(token: string): WorldChannel {
  const carrier = document.createElement('div');
  const channel = makeChannel(carrier, 'preload');
  dispatch(document, new ElementEvent(token, { relatedTarget: carrier }));
  return channel;
}
