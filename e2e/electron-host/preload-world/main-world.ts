import { BridgeCodec } from './bridge-codec.ts';
import { awaitChannel } from './world-channel.ts';
import { wrapWindowOpen } from './wrap-window-open.ts';

export interface MainWorldConfig {
  readonly token: string;
}

interface ExposeMessage {
  readonly kind: string;
  readonly name: string;
  readonly packet: Parameters<BridgeCodec['decode']>[0];
}

const EXISTS = 'Cannot bind an API on top of an existing property on the window object';

/** The page's own world: a stub that lets the preload world put frozen objects on `window`. */
export function start(config: MainWorldConfig): void {
  const define = Object.defineProperty;
  const hasOwn = Object.hasOwn;
  awaitChannel(config.token, (channel) => {
    const codec = new BridgeCodec(channel);
    channel.onCall((message, elements) => {
      const { kind, name, packet } = message as ExposeMessage;
      if (kind !== 'expose') return codec.answer(message, elements);
      if (hasOwn(window, name)) return { error: EXISTS };
      define(window, name, {
        value: codec.decode(packet, elements, true),
        enumerable: true,
        writable: false,
        configurable: false,
      });
      return {};
    });
    wrapWindowOpen((request) => channel.call({ kind: 'window-open', ...request }) !== false);
  });
}
