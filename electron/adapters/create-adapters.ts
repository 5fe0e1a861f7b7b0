import { createHash } from 'node:crypto';
import path from 'node:path';
import { completeSettings } from '../../shared/settings.ts';
import { hibernateAfterMs } from '../windows/org-window/hibernate-idle.ts';
import { createPromptWindow, type PromptWindow } from '../windows/prompt-window.ts';
import type { WebContentsGuard } from '../windows/web-contents-guard.ts';
import type { LaunchPaths } from '../app/launch-paths.ts';
import type { Log } from '../ports/log.ts';
import type { Ports } from '../ports/ports.ts';
import { showInFolder } from './browser/system-browser.ts';
import { createWindowlessAdapters, type WindowlessAdapters } from './create-windowless-adapters.ts';
import { browserIcon } from './browser/browser-icon.ts';
import { createOrgBrowsers } from './browser/org-browsers.ts';
import { systemBrowser } from './browser/system-browser.ts';
import { electronClipboard } from './desktop/electron-clipboard.ts';
import { electronFilePicker } from './desktop/electron-file-picker.ts';
import { createGuardBoxes } from './desktop/guard-boxes.ts';
import { createOrgWindows, type ElectronOrgWindows } from './desktop/electron-org-windows.ts';
import { createSignInWindows } from './desktop/electron-sign-in-windows.ts';
import { askToLeave, askToLeaveNow } from './desktop/system-dialogs.ts';
import { systemClock } from './desktop/system-clock.ts';
import { createLoopbackHandOff } from './network/loopback-hand-off.ts';
import { createPracticeProcess } from './desktop/practice-process.ts';

export type Adapters = Ports &
  WindowlessAdapters & {
    readonly orgWindows: ElectronOrgWindows;
    readonly promptWindow: PromptWindow;
  };

/** The real thing behind every port. Reads the profile's files; asks the keychain nothing yet. */
export async function createAdapters(options: {
  readonly paths: LaunchPaths;
  readonly version: string;
  readonly guard: WebContentsGuard;
  readonly log: Log;
  /** Where our own pages are served. */
  readonly pageOrigin: string;
}): Promise<Adapters> {
  const { paths, version, guard, log } = options;
  const windowless = await createWindowlessAdapters({ paths, version });
  const promptWindow = createPromptWindow({
    guard,
    preload: paths.promptPreload,
    pageUrl: `${options.pageOrigin}/prompt.html`,
  });
  return {
    ...windowless,
    log,
    orgBrowsers: createOrgBrowsers({
      computer: process,
      openDefault: (url) => systemBrowser.open(url),
      icon: browserIcon,
    }),
    handOff: createLoopbackHandOff(systemClock),
    clipboard: electronClipboard,
    filePicker: electronFilePicker,
    guardQuestions: createGuardBoxes(promptWindow),
    promptWindow,
    signInWindows: createSignInWindows(guard),
    orgWindows: createOrgWindows({
      guard,
      showInFolder,
      clock: systemClock,
      hibernateAfterMs: () =>
        hibernateAfterMs(completeSettings(windowless.store.read().settings).hibernateAfterMinutes),
      askToLeave,
      askToLeaveNow,
      openInBrowser: (url) => systemBrowser.open(url),
      framePreload: paths.framePreload,
      framePageUrl: `${options.pageOrigin}/frame.html`,
    }),
    practice: createPracticeProcess({
      sourceRoot: paths.sourceRoot,
      stateFile: practiceStateFile(paths),
    }),
  };
}

/** Outside the profile, which holds no secret of any org in the clear, not even of a make-believe one. */
function practiceStateFile({ sourceRoot, profile }: LaunchPaths): string {
  const ofProfile = createHash('sha256').update(profile).digest('hex').slice(0, 12);
  return path.join(sourceRoot ?? profile, '.practice', `${ofProfile}.json`);
}
