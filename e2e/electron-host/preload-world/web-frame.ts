import type { HostMessage } from './host-link.ts';
import { encode } from '../ipc/wire-codec.ts';

/** The part of `webFrame` a preload of ours may use; the rest throws by name. */
export function makeWebFrame(post: (message: HostMessage) => void, zoom: { factor: number }): object {
  const setFactor = (factor: number): void => {
    zoom.factor = factor;
    post({ kind: 'zoom', args: encode(factor) });
  };
  return {
    getZoomFactor: () => zoom.factor,
    setZoomFactor: setFactor,
    getZoomLevel: () => Math.log(zoom.factor) / Math.log(1.2),
    setZoomLevel: (level: number) => setFactor(1.2 ** level),
  };
}
