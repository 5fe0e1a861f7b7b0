/** The binding Chromium puts into the preload world only; messages are JSON text. */
export type SendToHost = (message: string) => void;

export interface HostMessage {
  readonly kind: 'send' | 'invoke' | 'preload-error' | 'title' | 'zoom' | 'window-open' | 'context-menu';
  readonly id?: number;
  readonly channel?: string;
  /** Arguments in the wire codec. */
  readonly args?: string;
}

/** What the main process calls in the preload world: a reply to an invoke, or an event. */
export type HostCall =
  | { readonly kind: 'reply'; readonly id: number; readonly ok: boolean; readonly value: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: string };
