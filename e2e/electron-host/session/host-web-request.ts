import type { RequestListeners, WebRequestEvent } from './request-listeners.ts';

/** `session.webRequest`: the door through which an app sets its {@link RequestListeners}. */
export class HostWebRequest implements Electron.WebRequest {
  readonly #listeners: RequestListeners;

  constructor(listeners: RequestListeners) {
    this.#listeners = listeners;
  }

  onBeforeRequest(...args: readonly unknown[]): void {
    this.#set('onBeforeRequest', args);
  }

  onBeforeSendHeaders(...args: readonly unknown[]): void {
    this.#set('onBeforeSendHeaders', args);
  }

  onSendHeaders(...args: readonly unknown[]): void {
    this.#set('onSendHeaders', args);
  }

  onHeadersReceived(...args: readonly unknown[]): void {
    this.#set('onHeadersReceived', args);
  }

  onResponseStarted(...args: readonly unknown[]): void {
    this.#set('onResponseStarted', args);
  }

  onBeforeRedirect(...args: readonly unknown[]): void {
    this.#set('onBeforeRedirect', args);
  }

  onCompleted(...args: readonly unknown[]): void {
    this.#set('onCompleted', args);
  }

  onErrorOccurred(...args: readonly unknown[]): void {
    this.#set('onErrorOccurred', args);
  }

  #set(event: WebRequestEvent, [first, second]: readonly unknown[]): void {
    this.#listeners.set(event, first, second);
  }
}
