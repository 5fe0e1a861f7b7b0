import type { BrowserContext } from './browser-context.ts';
import type { PausedRequest } from './paused-request.ts';
import type { DevtoolsSession } from './pipe-client.ts';
import type { Protocol } from './protocol.ts';

/** What the core's WebContents is to the requests of its target. */
export interface TargetOwner {
  readonly electron: Electron.WebContents;
  isMainFrame(frameId: string): boolean;
  /** The frame of an id, with identity: the same object for the same frame. */
  frame(frameId: string): Electron.WebFrameMain | null;
  /** Fires the navigation events for a held document request; true when it was answered (prevented). */
  navigationPaused(request: PausedRequest): Promise<boolean>;
}

/** A page, a frame of another process or a worker, with its own DevTools session. */
export class AttachedTarget {
  readonly session: DevtoolsSession;
  readonly info: Protocol.Target.TargetInfo;
  readonly context: BrowserContext;
  /** True while the target waits for `resume`. */
  paused: boolean;
  /** A window the app denied: nothing of it may reach the network while it is being closed. */
  doomed = false;
  /** The WebContents it belongs to: null for shared and service workers. */
  owner: TargetOwner | null;

  constructor(
    session: DevtoolsSession,
    info: Protocol.Target.TargetInfo,
    context: BrowserContext,
    paused: boolean,
    owner: TargetOwner | null,
  ) {
    this.session = session;
    this.info = info;
    this.context = context;
    this.paused = paused;
    this.owner = owner;
  }

  /** Lets a target that was held at its start run. */
  async resume(): Promise<void> {
    if (!this.paused) return;
    this.paused = false;
    await this.session.send('Runtime.runIfWaitingForDebugger');
  }
}
