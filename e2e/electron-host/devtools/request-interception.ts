import type { AttachedTarget } from './attached-target.ts';
import { DevtoolsError, ignoreGone } from './devtools-error.ts';
import { PausedRequest } from './paused-request.ts';
import type { Protocol } from './protocol.ts';

/** A browser fetches icons for its tabs; Electron has no tabs and never asks for one. */
const ICONS: Protocol.Fetch.RequestPattern = { resourceType: 'Other', requestStage: 'Request' };
const isIcon = ({ event }: PausedRequest): boolean =>
  event.resourceType === 'Other' &&
  event.responseStatusCode === undefined &&
  Object.entries(event.request.headers).some(
    ([name, value]) => name.toLowerCase() === 'accept' && value.startsWith('image/'),
  );

/** Navigations are held twice: before they leave, and at their answer, where a redirect's target first shows. */
const DOCUMENTS: readonly Protocol.Fetch.RequestPattern[] = [
  { resourceType: 'Document', requestStage: 'Request' },
  { resourceType: 'Document', requestStage: 'Response' },
];

/** (Re)states what the target's requests are held for. */
export async function enableFetch(target: AttachedTarget): Promise<void> {
  const { currentHooks: hooks } = target.context;
  const patterns = [...DOCUMENTS, ICONS, ...(hooks?.fetchPatterns() ?? [])];
  const handleAuthRequests = hooks?.authRequired !== undefined;
  await target.session.send('Fetch.enable', { patterns, handleAuthRequests }).catch(ignoreGone);
}

/**
 * Closes a window nobody may have. Closing a target that is still held at its start can wedge its opener's renderer,
 * so its network is cut first, then it runs, then it is closed.
 */
export async function discardPopup(
  target: AttachedTarget,
  close: (targetId: string) => Promise<void>,
): Promise<void> {
  target.doomed = true;
  await Promise.all([
    target.session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }).catch(ignoreGone),
    target.resume().catch(ignoreGone),
  ]);
  await close(target.info.targetId);
}

/** Sends each held request to the navigation events first, then to the session's hooks. */
export function interceptRequests(target: AttachedTarget): void {
  target.session.on('Fetch.requestPaused', (event) => {
    void answer(new PausedRequest(event, target)).catch(ignoreGone);
  });
  target.session.on('Fetch.authRequired', (event) => {
    void target.context.currentHooks?.authRequired?.(event, target).catch(ignoreGone);
  });
}

async function answer(request: PausedRequest): Promise<void> {
  try {
    if (request.target.doomed || isIcon(request)) {
      await request.fail('Aborted');
      return;
    }
    if (request.isDocument && (await request.target.owner?.navigationPaused(request))) return;
    const { currentHooks: hooks } = request.target.context;
    if (hooks) await hooks.requestPaused(request);
    else await request.continue();
  } catch (error) {
    // A handler of the app that threw must not leave the page waiting for ever.
    await request.fail('Failed').catch(ignoreGone);
    if (!(error instanceof DevtoolsError)) throw error;
  }
}
