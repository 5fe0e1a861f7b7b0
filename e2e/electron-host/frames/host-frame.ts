import { EventEmitter } from 'node:events';
import { HostIpcMain } from '../ipc/host-ipc-main.ts';
import { asFrame } from './as-frame.ts';

/** What a frame needs of the page it is in. */
export interface FramePage {
  readonly contentsId: number;
  frameById(id: string): HostFrame | undefined;
  childrenOf(id: string): readonly HostFrame[];
  evaluateIn(frameId: string, code: string, userGesture: boolean): Promise<unknown>;
  sendTo(frameId: string, channel: string, args: readonly unknown[]): void;
  reloadFrame(frameId: string): boolean;
  readonly isVisible: boolean;
}

type Implemented =
  | 'url'
  | 'origin'
  | 'name'
  | 'parent'
  | 'top'
  | 'frames'
  | 'framesInSubtree'
  | 'processId'
  | 'osProcessId'
  | 'routingId'
  | 'frameTreeNodeId'
  | 'frameToken'
  | 'detached'
  | 'visibilityState'
  | 'ipc'
  | 'executeJavaScript'
  | 'send'
  | 'reload'
  | 'isDestroyed';

/**
 * A frame of a page. The same frame is the same object for as long as it lives, through navigations too; once its
 * element is gone (or the page is closed), reading most of it throws, as in Electron.
 */
export class HostFrame extends EventEmitter implements Pick<Electron.WebFrameMain, Implemented> {
  readonly frameTreeNodeId: number;
  readonly routingId: number;
  /** DevTools' id of the frame; a main frame gets it when its page is made. */
  frameToken: string;
  readonly processId: number;
  private readonly hostIpc = new HostIpcMain();
  private readonly page: FramePage;
  private readonly parentId: string | null;
  private gone = false;
  /** Kept by the frame tree. */
  readonly state = { url: '', origin: 'null', name: '', osProcessId: 0 };

  constructor(page: FramePage, id: string, parentId: string | null, serial: number) {
    super();
    this.page = page;
    this.frameToken = id;
    this.parentId = parentId;
    this.frameTreeNodeId = serial;
    this.routingId = serial;
    this.processId = page.contentsId;
  }

  private get alive(): FramePage {
    if (this.gone) throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    return this.page;
  }

  private get live(): HostFrame['state'] {
    return this.alive.frameById(this.frameToken)?.state ?? this.state;
  }

  get ipc(): Electron.IpcMain {
    return this.hostIpc;
  }
  get ownIpc(): HostIpcMain {
    return this.hostIpc;
  }
  get detached(): boolean {
    return this.gone;
  }
  get url(): string {
    return this.live.url;
  }
  get origin(): string {
    return this.live.origin;
  }
  get name(): string {
    return this.live.name;
  }
  get osProcessId(): number {
    return this.live.osProcessId;
  }
  get visibilityState(): string {
    return this.alive.isVisible ? 'visible' : 'hidden';
  }

  get parent(): Electron.WebFrameMain | null {
    const { alive, parentId } = this;
    const parent = parentId === null ? undefined : alive.frameById(parentId);
    return parent ? asFrame(parent) : null;
  }

  get top(): Electron.WebFrameMain | null {
    const { alive } = this;
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the walk upwards begins here
    let top: HostFrame = this;
    for (let up = top.parentId; up !== null; up = top.parentId) {
      const parent = alive.frameById(up);
      if (!parent) return null;
      top = parent;
    }
    return asFrame(top);
  }

  get frames(): Electron.WebFrameMain[] {
    return this.alive.childrenOf(this.frameToken).map(asFrame);
  }

  get framesInSubtree(): Electron.WebFrameMain[] {
    const below = this.alive.childrenOf(this.frameToken).flatMap((child) => child.framesInSubtree);
    return [asFrame(this), ...below];
  }

  executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    return this.alive.evaluateIn(this.frameToken, code, userGesture);
  }

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    this.alive.sendTo(this.frameToken, channel, args);
  }

  reload(): boolean {
    return this.alive.reloadFrame(this.frameToken);
  }

  isDestroyed(): boolean {
    return this.gone;
  }

  dispose(): void {
    this.gone = true;
  }
}
