import type { AppError } from '../../shared/app-error.ts';
import type { AppStatus } from '../../shared/app-status.ts';
import type { ClipboardCountdown } from '../../shared/copy-format.ts';
import type { ClientAppSummary } from '../../shared/client-app.ts';
import type { WaitingSummary } from '../../shared/moving.ts';
import type { ListLayout } from '../../shared/list-columns.ts';
import type { NetworkSettings } from '../../shared/network-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import type { CatalogueSummary } from '../../shared/team-catalogue.ts';
import type { SignInProgress } from '../../shared/sign-in-progress.ts';
import type { OpenedOrg } from '../../shared/open-in.ts';
import type { OrgGroup } from '../../shared/org-group.ts';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import type { OpenSeveralProgress } from '../../shared/open-at.ts';
import { ALL_ORGS, type OrgView } from './org-view.ts';
import type { CheckAllProgress, OrgCheck } from '../../shared/org-details.ts';

/** What the page is doing for a row right now. */
export type RowAction =
  'open' | 'open-privately' | 'open-another-window' | 'copy-token' | 'copy-login-link' | 'check';

/** An action on a row that failed, told in the row until the next try. */
export interface RowFailure {
  readonly action: RowAction;
  readonly error: AppError;
  /** Where the org was to be opened at, if not where `Open` leads. */
  readonly path?: string;
}

/** The dialogs about groups and about what a person puts on orgs. */
export type MarkDialogState =
  | {
      readonly kind: 'groups' | 'tags' | 'colour' | 'notes' | 'remove-several';
      readonly orgKeys: readonly OrgKey[];
    }
  | { readonly kind: 'new-group' }
  | { readonly kind: 'edit-group' | 'group-places'; readonly groupId: string };

export type DialogState =
  | { readonly kind: 'none' }
  /** `waiting`: the row that waited for this sign-in. */
  | {
      readonly kind: 'add-org';
      readonly loginHost: string | null;
      readonly alias?: string;
      readonly waiting?: WaitingSummary;
    }
  | { readonly kind: 'find-missing'; readonly orgKey: OrgKey }
  | { readonly kind: 'export' }
  | { readonly kind: 'import' }
  | { readonly kind: 'restore' }
  /** `look`: the catalogue to look into at once. */
  | { readonly kind: 'catalogues'; readonly look?: string }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'client-apps' }
  | { readonly kind: 'paste-url'; readonly text: string }
  | { readonly kind: 'open-several'; readonly orgKeys: readonly OrgKey[] }
  | { readonly kind: 'open-at'; readonly orgKey: OrgKey }
  | { readonly kind: 'sign-in-again'; readonly orgKey: OrgKey }
  | { readonly kind: 'details'; readonly orgKey: OrgKey }
  | { readonly kind: 'copy-as'; readonly orgKey: OrgKey }
  | { readonly kind: 'open-in'; readonly orgKey: OrgKey }
  | { readonly kind: 'copy-login-link'; readonly orgKey: OrgKey }
  | { readonly kind: 'revoke'; readonly orgKey: OrgKey }
  | { readonly kind: 'clear-browser-data'; readonly orgKey: OrgKey }
  | { readonly kind: 'rename'; readonly orgKey: OrgKey }
  | MarkDialogState
  | { readonly kind: 'remove'; readonly orgKey: OrgKey };

/** Something told above the list until it is dismissed. */
export type Banner =
  | { readonly kind: 'error'; readonly error: AppError }
  | { readonly kind: 'not-revoked'; readonly alias: string }
  /** Like `not-revoked`, of an org that is still in the list. */
  | { readonly kind: 'revoke-pending'; readonly alias: string }
  /** The place chosen for an org was gone, so it was opened in another. */
  | ({ readonly kind: 'opened-instead'; readonly orgKey: OrgKey } & NonNullable<OpenedOrg['instead']>)
  /** A sign-in that just succeeded cannot do all that is wanted of it; said as long as that is so. */
  | { readonly kind: 'gaps'; readonly orgKey: OrgKey };

export interface AppState {
  readonly loaded: boolean;
  readonly status: AppStatus | null;
  /** Sorted by alias; a row that did not change keeps its identity. */
  readonly orgs: readonly OrgSummary[];
  /** How many orgs are still on their way from the main process, new or changed. */
  readonly orgsFollowing: number;
  /** In the person's own order. */
  readonly groups: readonly OrgGroup[];
  /** Known by name only, until somebody signs in. */
  readonly waiting: readonly WaitingSummary[];
  readonly catalogues: readonly CatalogueSummary[];
  /** The catalogues whose changes are not told above the list any more. */
  readonly dismissedNews: ReadonlySet<string>;
  readonly clientApps: readonly ClientAppSummary[];
  readonly clipboard: ClipboardCountdown | null;
  readonly busy: ReadonlyMap<OrgKey, RowAction>;
  readonly failures: ReadonlyMap<OrgKey, RowFailure>;
  /** What orgs answered when they were checked, until it is dismissed. */
  readonly checks: ReadonlyMap<OrgKey, OrgCheck>;
  /** The check of all orgs: under way, or what it found. */
  readonly checkAll: CheckAllProgress | null;
  /** The rows that are selected; some may not be in the list any more. */
  readonly selected: ReadonlySet<string> | 'all';
  /** Which orgs the list shows. */
  readonly view: OrgView;
  /** What was changed last, told until it is dismissed; with the way back, where it has one. */
  readonly lastChange: { readonly said: string; readonly undoId: string | null } | null;
  /** What can be taken back, the latest last. */
  readonly undos: readonly { readonly said: string; readonly undoId: string }[];
  /** The opening of several orgs: under way, or how it ended. */
  readonly openSeveral: OpenSeveralProgress | null;
  /** How the orgs stood before they became a tree, to go back to. */
  readonly layoutBeforeTree: ListLayout;
  readonly banner: Banner | null;
  /** An org that was added although it was in the list: no new row tells of it. */
  readonly renewed: { readonly alias: string; readonly username: string } | null;
  readonly dialog: DialogState;
  /** What the main process told last of a sign-in under way. */
  readonly signIn: SignInProgress | null;
  readonly startingPractice: boolean;
  /** Above any other dialog: a half-filled form under it is not lost. */
  readonly showsDoctor: boolean;
  readonly network: NetworkSettings | null;
  readonly settings: Settings;
  /** The settings page and what it was opened for, above any dialog like the doctor; null while it is closed. */
  readonly openSettings: { readonly search: string } | null;
  /** Why the last change on the settings page was not kept. */
  readonly settingsError: AppError | null;
  /** Whether the person is being asked for a proxy's login. */
  readonly asksProxyLogin: boolean;
  /** What is typed into the search box. */
  readonly search: string;
  /** Whether the search box is to have the focus. */
  readonly wantsSearch: boolean;
  /** The row that wants the focus as soon as it is on the screen. */
  readonly focusOrg: OrgKey | null;
}

export const INITIAL_STATE: AppState = {
  loaded: false,
  status: null,
  orgs: [],
  orgsFollowing: 0,
  groups: [],
  waiting: [],
  catalogues: [],
  dismissedNews: new Set(),
  clientApps: [],
  clipboard: null,
  busy: new Map(),
  failures: new Map(),
  checks: new Map(),
  checkAll: null,
  selected: new Set(),
  view: ALL_ORGS,
  lastChange: null,
  undos: [],
  openSeveral: null,
  layoutBeforeTree: 'list',
  banner: null,
  renewed: null,
  dialog: { kind: 'none' },
  signIn: null,
  startingPractice: false,
  showsDoctor: false,
  network: null,
  settings: DEFAULT_SETTINGS,
  openSettings: null,
  settingsError: null,
  asksProxyLogin: false,
  search: '',
  wantsSearch: false,
  focusOrg: null,
};

/** A copy of `map` with `key` set, or without it when `value` is `null`. */
export function withEntry<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value | null,
): ReadonlyMap<Key, Value> {
  if (value === null && !map.has(key)) return map;
  const copy = new Map(map);
  if (value === null) copy.delete(key);
  else copy.set(key, value);
  return copy;
}
