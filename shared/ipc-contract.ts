import { z } from 'zod';
import type { Result } from './result.ts';
import type { ClipboardCountdown } from './copy-format.ts';
import type { CommandDialog } from './command-dialog.ts';
import type { OpenedOrg } from './open-in.ts';
import type { OrgSummary } from './org.ts';
import type { OrgGroup } from './org-group.ts';
import type { OrgsBeginning, OrgsNews } from './orgs-change.ts';
import type { CheckAllProgress } from './org-details.ts';
import type { OpenSeveralProgress } from './open-at.ts';
import type { AppStatus, PracticeInfo } from './app-status.ts';
import type { NetworkSettings } from './network-settings.ts';
import type { Settings } from './settings.ts';
import type { MovingDialog, WaitingSummary } from './moving.ts';
import type { SignInProgress } from './sign-in-progress.ts';
import type { CatalogueSummary } from './team-catalogue.ts';
import { catalogueLines } from './contract/catalogue-lines.ts';
import { clipboardLines } from './contract/clipboard-lines.ts';
import { clientAppLines } from './contract/client-app-lines.ts';
import { doctorLines } from './contract/doctor-lines.ts';
import { groupLines } from './contract/group-lines.ts';
import { forOrg, line, nothing, orgKey, text, type Line } from './contract/line.ts';
import { markLines } from './contract/mark-lines.ts';
import { guardLines } from './contract/guard-lines.ts';
import { settingsLines } from './contract/settings-lines.ts';
import { setupLines } from './contract/setup-lines.ts';
import { movingLines } from './contract/moving-lines.ts';
import { openInLines } from './contract/open-in-lines.ts';
import { openLines } from './contract/open-lines.ts';
import { lifeLines } from './contract/life-lines.ts';
import { orgLines } from './contract/org-lines.ts';
import { windowLines } from './contract/window-lines.ts';
import { signInLines } from './contract/sign-in-lines.ts';

/**
 * Every message between the page and the main process, in one place: the schema each request must pass, and the
 * type of its response. The bridge, the handlers and the checks in the tests are derived from it.
 */
export const contract = {
  getStatus: line<AppStatus>()(nothing),
  listOrgs: line<OrgsBeginning>()(nothing),

  ...signInLines,
  ...clientAppLines,
  ...clipboardLines,
  ...doctorLines,
  ...settingsLines,
  ...setupLines,
  ...orgLines,
  ...lifeLines,
  ...groupLines,
  ...markLines,
  ...openLines,
  ...windowLines,
  ...guardLines,
  ...movingLines,
  ...catalogueLines,

  /** Opens it where the person wants it opened (`OrgSummary.opensIn`). */
  openOrg: line<Result<OpenedOrg>>()(forOrg),
  ...openInLines,
  /** Puts a fresh access token on the clipboard; the token itself never comes back to the page. */
  copyToken: line<Result<ClipboardCountdown>>()(forOrg),
  renameOrg: line<Result<OrgSummary>>()(z.strictObject({ orgKey, alias: text(60).min(1) })),
  /** Removes the org here and revokes its grant there; says whether the server confirmed. */
  removeOrg: line<Result<{ readonly revoked: boolean }>>()(forOrg),

  startPractice: line<Result<PracticeInfo>>()(nothing),

  /** Asks the keychain again, for instance after the person unlocked it. */
  retryKeychain: line<Result<AppStatus>>()(nothing),
  /** Chooses a passphrase in place of a missing keychain, or opens a vault that is sealed with one. */
  usePassphrase: line<Result<AppStatus>>()(z.strictObject({ passphrase: text(1024).min(1) })),
  /** Keeps secrets in memory only, until Latchkey quits. */
  useMemoryOnly: line<Result<AppStatus>>()(nothing),
  /** Moves a vault that cannot be opened aside (its files are kept) and begins a new one: the way on from `key-mismatch`. */
  startVaultOver: line<Result<AppStatus>>()(nothing),
  dismissNotice: line<Result<null>>()(z.strictObject({ id: text(64) })),
} as const;

/** Messages that the main process sends by itself. */
export interface PushEvents {
  readonly orgsChanged: OrgsNews;
  readonly groupsChanged: readonly OrgGroup[];
  readonly statusChanged: AppStatus;
  /** `null` when the clipboard holds nothing of ours any more. */
  readonly clipboardChanged: ClipboardCountdown | null;
  readonly signInChanged: SignInProgress;
  readonly networkChanged: NetworkSettings;
  /** Help → Doctor was chosen. */
  readonly doctorWanted: null;
  readonly settingsChanged: Settings;
  /** The menu's entry Settings was chosen. */
  readonly settingsWanted: null;
  /** View → Command palette or Help → Keyboard shortcuts was chosen. */
  readonly commandDialogWanted: CommandDialog;
  /** File → Export…, Import…, Team catalogues… or Restore… was chosen. */
  readonly movingWanted: MovingDialog;
  readonly waitingChanged: readonly WaitingSummary[];
  readonly cataloguesChanged: readonly CatalogueSummary[];
  readonly checkAllChanged: CheckAllProgress;
  readonly openSeveralChanged: OpenSeveralProgress;
}

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type RequestOf<C extends Channel> = z.output<Contract[C]['request']>;
export type ResponseOf<C extends Channel> =
  Contract[C] extends Line<z.ZodType, infer Response> ? Response : never;

type Call<C extends Channel> =
  RequestOf<C> extends undefined
    ? () => Promise<ResponseOf<C>>
    : (request: RequestOf<C>) => Promise<ResponseOf<C>>;

type Subscribe<E extends keyof PushEvents> = (listener: (payload: PushEvents[E]) => void) => () => void;

/** What the page sees as `window.bridge`: plain data in, plain data out. */
export type Bridge = { readonly [C in Channel]: Call<C> } & {
  readonly [E in keyof PushEvents as `on${Capitalize<E>}`]: Subscribe<E>;
};
