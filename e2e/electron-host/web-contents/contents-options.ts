import type { AttachedTarget } from '../devtools/attached-target.ts';
import type { BrowserContext } from '../devtools/browser-context.ts';
import type { Protocol } from '../devtools/protocol.ts';

/** How a WebContents comes to its page. */
export interface ContentsOptions {
  readonly session: Electron.Session;
  readonly context: BrowserContext;
  readonly preferences: Electron.WebPreferences;
  readonly type: ReturnType<Electron.WebContents['getType']>;
  /** A popup's page, which is there already. */
  readonly adopt?: AttachedTarget;
  /** Where a new page appears. */
  readonly place: Omit<Protocol.Target.createTargetParameters, 'browserContextId' | 'url'>;
}
