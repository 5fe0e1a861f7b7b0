import type { SystemBrowser } from './browser.ts';
import type { CallbackListener } from './callback.ts';
import type { Clipboard } from './clipboard.ts';
import type { Clock } from './clock.ts';
import type { FilePicker } from './file-picker.ts';
import type { GuardQuestions } from './guard-questions.ts';
import type { Http } from './http.ts';
import type { Log } from './log.ts';
import type { LoginHandOff } from './login-hand-off.ts';
import type { OrgBrowsers } from './org-browsers.ts';
import type { OrgStore } from './org-store.ts';
import type { Practice } from './practice.ts';
import type { RefreshLock } from './refresh-lock.ts';
import type { Vault } from './vault.ts';
import type { OrgWindows, SignInWindows } from './windows.ts';

/** Everything outside that the use-cases reach: real in main.ts, fakes in tests. */
export interface Ports {
  readonly store: OrgStore;
  readonly vault: Vault;
  readonly refreshLock: RefreshLock;
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly browser: SystemBrowser;
  readonly orgBrowsers: OrgBrowsers;
  readonly handOff: LoginHandOff;
  readonly clipboard: Clipboard;
  readonly filePicker: FilePicker;
  readonly guardQuestions: GuardQuestions;
  readonly listener: CallbackListener;
  readonly signInWindows: SignInWindows;
  readonly orgWindows: OrgWindows;
  readonly practice: Practice;
}
