import type { HostApp } from '../app/host-app.ts';
import type { HostFrame } from '../frames/host-frame.ts';
import type { HostWebContents } from '../web-contents/host-web-contents.ts';
import type { HostBrowserWindow } from '../windows/host-browser-window.ts';

/** The members a host class shares with the Electron class it stands in for, without the event overloads. */
type Shared<Host, Real> = Exclude<Extract<keyof Host, keyof Real>, keyof NodeJS.EventEmitter>;
type Conforms<Host extends Pick<Real, Shared<Host, Real>>, Real> = Host;

/** Compiles only while every member's signature is Electron's. */
export interface Conformance {
  readonly app: Conforms<HostApp, Electron.App>;
  readonly window: Conforms<HostBrowserWindow, Electron.BrowserWindow>;
  readonly contents: Conforms<HostWebContents, Electron.WebContents>;
  readonly frame: Conforms<HostFrame, Electron.WebFrameMain>;
}
