import type { settingsLines } from '../../shared/contract/settings-lines.ts';
import type { PushEvents, RequestOf, ResponseOf } from '../../shared/ipc-contract.ts';
import { ok } from '../../shared/result.ts';
import { completeSettings, type SettingsChange } from '../../shared/settings.ts';

type Answers = { readonly [C in keyof typeof settingsLines]: (request: RequestOf<C>) => ResponseOf<C> };

/** How a healthy main process answers about the settings. */
export function answerSettingsLines(page: {
  /** What the person has set so far. */
  readonly settings: SettingsChange;
  readonly push: <E extends keyof PushEvents>(event: E, payload: PushEvents[E]) => void;
}): Answers {
  let settings = completeSettings(page.settings);
  return {
    getSettings: () => settings,
    changeSettings: (change) => {
      settings = completeSettings({ ...settings, ...change });
      page.push('settingsChanged', settings);
      return ok(settings);
    },
  };
}
