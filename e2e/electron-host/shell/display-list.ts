import { EventEmitter } from 'node:events';
import type { ShellPorts } from './ports.ts';

const oneDisplay = ({ display }: ShellPorts): Electron.Display => {
  const { width, height, scaleFactor } = display.size();
  const area = { x: 0, y: 0, width, height };
  return {
    id: 1,
    label: '',
    bounds: area,
    workArea: { ...area },
    size: { width, height },
    workAreaSize: { width, height },
    scaleFactor,
    accelerometerSupport: 'unknown',
    colorDepth: 24,
    colorSpace: '{primaries:BT709, transfer:SRGB, matrix:RGB, range:FULL}',
    depthPerComponent: 8,
    detected: true,
    displayFrequency: 60,
    internal: false,
    maximumCursorSize: { width: 0, height: 0 },
    monochrome: false,
    nativeOrigin: { x: 0, y: 0 },
    rotation: 0,
    touchSupport: 'unknown',
  };
};

/** `screen`: one display of the size Chromium's windows live on. */
export const createScreen = (ports: ShellPorts): Electron.Screen => {
  const display = (): Electron.Display => {
    if (!ports.app.isReady()) {
      throw new Error("The 'screen' module can't be used before the app 'ready' event");
    }
    return oneDisplay(ports);
  };
  return Object.assign(new EventEmitter(), {
    getAllDisplays: () => [display()],
    getPrimaryDisplay: display,
    getDisplayMatching: display,
    getDisplayNearestPoint: display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
    dipToScreenPoint: (point: Electron.Point) => point,
    screenToDipPoint: (point: Electron.Point) => point,
    dipToScreenRect: (_window: unknown, rect: Electron.Rectangle) => rect,
    screenToDipRect: (_window: unknown, rect: Electron.Rectangle) => rect,
  });
};
