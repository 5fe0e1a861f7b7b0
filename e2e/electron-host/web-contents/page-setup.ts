import type { AttachedTarget } from '../devtools/attached-target.ts';
import type { Browser } from '../devtools/browser.ts';
import { enableFetch } from '../devtools/request-interception.ts';
import { PRELOAD_WORLD } from '../frames/frame-tree.ts';
import { pageScripts } from '../preload-world/page-scripts.ts';
import type { MainWorldConfig } from '../preload-world/main-world.ts';
import type { PageNames } from './page-names.ts';
import { wrapScript, type PreloadInstaller } from './preload-installer.ts';

/**
 * Sets a held page up and lets it run. All commands go out at once, in this order, so that nothing of the page runs
 * before the last of them.
 */
export async function setUpPage(
  browser: Browser,
  target: AttachedTarget,
  names: PageNames,
  preloads: PreloadInstaller,
): Promise<void> {
  const { session } = target;
  const { token, binding } = names;
  const mainConfig: MainWorldConfig = { token };
  await Promise.all([
    session.send('Page.enable'),
    session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    session.send('Network.enable'),
    session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: wrapScript(pageScripts().mainWorld, JSON.stringify(mainConfig), 'main-world'),
    }),
    session.send('Runtime.addBinding', { name: binding, executionContextName: PRELOAD_WORLD }),
    preloads.renew(session),
    session.send('Runtime.enable'),
    enableFetch(target),
    ...(target.context.currentHooks?.prepareTarget?.(target) ?? []),
    browser.followChildren(target),
    target.resume(),
  ]);
}
