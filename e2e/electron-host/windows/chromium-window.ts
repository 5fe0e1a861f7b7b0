import { ignoreGone } from '../devtools/devtools-error.ts';
import type { DevtoolsSession } from '../devtools/pipe-client.ts';
import type { Protocol } from '../devtools/protocol.ts';

/** The window Chromium shows a page in, moved after the host's own idea of it. */
export class ChromiumWindow {
  private readonly root: DevtoolsSession;
  private readonly targetId: string;
  private windowId: Promise<number> | undefined;

  constructor(root: DevtoolsSession, targetId: string) {
    this.root = root;
    this.targetId = targetId;
  }

  /** The same for every page of a window. */
  id(): Promise<number> {
    return (this.windowId ??= this.root
      .send('Browser.getWindowForTarget', { targetId: this.targetId })
      .then(({ windowId }) => windowId));
  }

  /** Chromium's own bars take part of the window: the content is what must have the size. */
  async place({ x, y, width, height }: Electron.Rectangle): Promise<void> {
    const windowId = await this.id();
    await Promise.all([
      this.root.send('Browser.setWindowBounds', { windowId, bounds: { left: x, top: y } }),
      this.root.send('Browser.setContentsSize', { windowId, width, height }),
    ]).catch(ignoreGone);
  }

  /** Brings the page's tab to the front of its window. */
  async activate(): Promise<void> {
    await this.root.send('Target.activateTarget', { targetId: this.targetId }).catch(ignoreGone);
  }

  async setState(windowState: NonNullable<Protocol.Browser.Bounds['windowState']>): Promise<void> {
    const windowId = await this.id();
    await this.root.send('Browser.setWindowBounds', { windowId, bounds: { windowState } }).catch(ignoreGone);
  }
}
