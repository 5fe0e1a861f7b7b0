import type { DevtoolsSession } from '../devtools/pipe-client.ts';
import type { Protocol } from '../devtools/protocol.ts';
import { HostFrame, type FramePage } from './host-frame.ts';

/** The world the preload script runs in, by name. */
export const PRELOAD_WORLD = 'electron-preload';

interface Contexts {
  main: number | undefined;
  preload: number | undefined;
}

/** The frames of one page and their execution contexts, kept up to date by DevTools events. */
export class FrameTree {
  private readonly frames = new Map<string, HostFrame>();
  private readonly children = new Map<string, string[]>();
  private readonly contexts = new Map<string, Contexts>();
  private readonly frameOfContext = new Map<number, string>();
  private readonly page: FramePage;
  private readonly nextSerial: () => number;
  private readonly onCreated: (frame: HostFrame) => void;
  private mainId = '';

  constructor(page: FramePage, nextSerial: () => number, onCreated: (frame: HostFrame) => void) {
    this.page = page;
    this.nextSerial = nextSerial;
    this.onCreated = onCreated;
  }

  /** Makes the main frame, which a WebContents has from its first moment. */
  begin(): void {
    this.add(this.mainId, null);
  }

  private identify(mainFrameId: string): void {
    const main = this.frames.get(this.mainId);
    this.frames.delete(this.mainId);
    this.mainId = mainFrameId;
    if (!main) return;
    main.frameToken = mainFrameId;
    this.frames.set(mainFrameId, main);
  }

  get mainFrameId(): string {
    return this.mainId;
  }
  get main(): HostFrame | undefined {
    return this.frames.get(this.mainId);
  }
  get(id: string): HostFrame | undefined {
    return this.frames.get(id);
  }
  childrenOf(id: string): HostFrame[] {
    return (this.children.get(id) ?? []).flatMap((child) => this.frames.get(child) ?? []);
  }
  all(): HostFrame[] {
    return [...this.frames.values()];
  }
  contextOf(frameId: string): number | undefined {
    return this.contexts.get(frameId)?.main;
  }
  preloadContextOf(frameId: string): number | undefined {
    return this.contexts.get(frameId)?.preload;
  }
  frameIdOfContext(contextId: number): string | undefined {
    return this.frameOfContext.get(contextId);
  }

  /** Sets the main frame (its id is the target's) and follows the session's events. */
  follow(session: DevtoolsSession, mainFrameId: string): void {
    this.identify(mainFrameId);
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) => this.add(frameId, parentFrameId));
    session.on('Page.frameDetached', ({ frameId, reason }) => {
      if (reason === 'remove') this.remove(frameId);
    });
    session.on('Runtime.executionContextCreated', ({ context }) => this.contextCreated(context));
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.contextDestroyed(executionContextId);
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.contexts.clear();
      this.frameOfContext.clear();
    });
  }

  committed(frame: Protocol.Page.Frame, url: string, origin: string): void {
    const known = this.frames.get(frame.id) ?? this.add(frame.id, frame.parentId ?? null);
    Object.assign(known.state, { url, origin, name: frame.name ?? '' });
    // A navigated frame's own children are gone; Chromium does not always say so one by one.
    for (const child of this.children.get(frame.id) ?? []) this.remove(child);
  }

  private add(id: string, parentId: string | null): HostFrame {
    const known = this.frames.get(id);
    if (known) return known;
    const frame = new HostFrame(this.page, id, parentId, this.nextSerial());
    this.frames.set(id, frame);
    if (parentId !== null) {
      this.children.set(parentId, [...(this.children.get(parentId) ?? []), id]);
      const parent = this.frames.get(parentId);
      // Until it navigates, a frame is about:blank with its parent's origin.
      Object.assign(frame.state, { url: 'about:blank', origin: parent?.state.origin ?? 'null' });
    }
    this.onCreated(frame);
    return frame;
  }

  private remove(id: string): void {
    for (const child of this.children.get(id) ?? []) this.remove(child);
    this.children.delete(id);
    for (const [parent, ids] of this.children) {
      if (ids.includes(id))
        this.children.set(
          parent,
          ids.filter((other) => other !== id),
        );
    }
    this.frames.get(id)?.dispose();
    this.frames.delete(id);
    this.contexts.delete(id);
  }

  dispose(): void {
    for (const frame of this.frames.values()) frame.dispose();
  }

  private contextCreated(context: Protocol.Runtime.ExecutionContextDescription): void {
    const { frameId, isDefault } = (context.auxData ?? {}) as { frameId?: string; isDefault?: boolean };
    if (frameId === undefined) return;
    const contexts = this.contexts.get(frameId) ?? { main: undefined, preload: undefined };
    if (isDefault === true) contexts.main = context.id;
    else if (context.name === PRELOAD_WORLD) contexts.preload = context.id;
    this.contexts.set(frameId, contexts);
    this.frameOfContext.set(context.id, frameId);
  }

  private contextDestroyed(contextId: number): void {
    const frameId = this.frameOfContext.get(contextId);
    this.frameOfContext.delete(contextId);
    const contexts = frameId === undefined ? undefined : this.contexts.get(frameId);
    if (contexts?.main === contextId) contexts.main = undefined;
    if (contexts?.preload === contextId) contexts.preload = undefined;
  }
}
