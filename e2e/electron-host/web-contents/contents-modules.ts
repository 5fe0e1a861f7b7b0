import { runtime } from '../runtime.ts';
import { HostWebContents } from './host-web-contents.ts';

const all = (): Electron.WebContents[] => [...runtime.contents.values()].map(({ electron }) => electron);
const framesOf = (contents: Electron.WebContents): Electron.WebFrameMain[] =>
  contents.mainFrame.framesInSubtree;

/** Contents without a window: not documented, but what Electron's own tests make most of their pages with. */
function createContents(preferences: Electron.WebPreferences = {}): Electron.WebContents {
  const session = preferences.session ?? runtime.sessions?.fromPartition(preferences.partition ?? '');
  const context = session && runtime.sessions?.contextOf(session);
  if (!session || !context) throw new Error('electron host: Session is not implemented');
  const place = { newWindow: true, background: true };
  return new HostWebContents({ session, context, preferences, type: 'window', place }).electron;
}

/** The `webContents` module. `fromDevToolsTargetId` is how Playwright finds a page's window. */
export const webContentsModule = {
  create: createContents,
  getAllWebContents: all,
  getFocusedWebContents: (): Electron.WebContents | null =>
    all().find((contents) => contents.isFocused()) ?? null,
  fromId: (id: number): Electron.WebContents | undefined => runtime.contents.get(id)?.electron,
  fromFrame: (frame: Electron.WebFrameMain): Electron.WebContents | undefined =>
    all().find((contents) => framesOf(contents).includes(frame)),
  fromDevToolsTargetId: (targetId: string): Electron.WebContents | undefined =>
    [...runtime.contents.values()].find((seat) => seat.targetId === targetId)?.electron,
};

/** The `webFrameMain` module. */
export const webFrameMainModule = {
  fromId: (processId: number, routingId: number): Electron.WebFrameMain | undefined =>
    all()
      .flatMap(framesOf)
      .find((frame) => frame.processId === processId && frame.routingId === routingId),
  fromFrameToken: (processId: number, frameToken: string): Electron.WebFrameMain | null =>
    all()
      .flatMap(framesOf)
      .find((frame) => frame.processId === processId && frame.frameToken === frameToken) ?? null,
};
