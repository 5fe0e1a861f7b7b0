import { compareOrgs } from '../../shared/compare-orgs.ts';
import type { PushEvents } from '../../shared/ipc-contract.ts';
import type { CommandDialog } from '../../shared/command-dialog.ts';
import type { MovingDialog } from '../../shared/moving.ts';
import type { OrgsBeginning } from '../../shared/orgs-change.ts';
import type { AppState } from '../orgs/app-state.ts';
import type { CheckAll } from '../orgs/check/check-all.ts';
import type { OpenSeveral } from '../orgs/open/open-several.ts';
import type { CopiedSecret } from '../orgs/copy/copied-secret.ts';
import type { NetworkUseCases } from '../network/network-settings.ts';
import type { SettingsUseCases } from '../settings/settings.ts';
import type { ListOrgs } from '../orgs/list/list-orgs.ts';
import type { Catalogues } from '../orgs/catalogue/catalogues.ts';
import { listWaiting } from '../orgs/moving/waiting-orgs.ts';
import type { ObservedStore } from '../orgs/records/observe-store.ts';
import type { OrgStates } from '../orgs/records/org-states.ts';
import type { SessionEnds } from '../orgs/records/session-ends.ts';
import type { SignIns } from '../orgs/sign-in/sign-ins.ts';
import type { Clock } from '../ports/clock.ts';
import type { OrgWindows } from '../ports/windows.ts';
import { spokenLanguage } from '../text/spoken-language.ts';
import { createOrgNews } from './org-news.ts';
import { spreadOut } from './spread-out.ts';

/** The page as far as it is told things: a `WebContents`. */
interface PageContents {
  send(channel: string, payload: unknown): void;
  isDestroyed(): boolean;
  isLoading(): boolean;
  once(event: 'did-stop-loading', listener: () => void): unknown;
}

/** All orgs are looked at for each news: when five hundred change one by one, ten news a second look the same to a person. */
const LIST_PAUSE_MS = 100;

/** Tells the page what it shows has changed. */
export interface Push {
  /** Shows the palette or the keys, as soon as there is a page to show them. */
  commandDialogWanted(what: CommandDialog): void;
  /** Shows one of the dialogs about moving, as soon as there is a page to show it. */
  movingWanted(what: MovingDialog): void;
  /** Shows the doctor, as soon as there is a page to show it. */
  doctorWanted(): void;
  settingsWanted(): void;
  orgsChanged(): void;
  /** For a page that asks for the list: its beginning. The rest follows as news. */
  beginList(): OrgsBeginning;
  statusChanged(): void;
}

/** Sends the app's own events to its own page, and to no other contents. */
export function connectPush(
  parts: {
    readonly listOrgs: Pick<ListOrgs, 'all'>;
    readonly store: Pick<ObservedStore, 'read' | 'onChanged'>;
    readonly states: Pick<OrgStates, 'onChanged'>;
    readonly sessionEnds: Pick<SessionEnds, 'onChanged'>;
    readonly windows: Pick<OrgWindows, 'onOpenChanged'>;
    readonly copied: Pick<CopiedSecret, 'onChanged'>;
    readonly checkAll: Pick<CheckAll, 'onChanged'>;
    readonly openSeveral: Pick<OpenSeveral, 'onChanged'>;
    readonly catalogues: Pick<Catalogues, 'list' | 'onChanged'>;
    readonly signIns: Pick<SignIns, 'onProgress'>;
    readonly network: Pick<NetworkUseCases, 'read' | 'onChanged'>;
    readonly settings: Pick<SettingsUseCases, 'onChanged' | 'read'>;
    readonly clock: Clock;
  },
  appState: Pick<AppState, 'status'>,
  mainContents: () => PageContents | null,
): Push {
  const send = <E extends keyof PushEvents>(event: E, payload: PushEvents[E]) => {
    const contents = mainContents();
    if (contents !== null && !contents.isDestroyed()) contents.send(event, payload);
  };
  const sendWhenLoaded = <E extends keyof PushEvents>(event: E, payload: PushEvents[E]) => {
    const contents = mainContents();
    // A window that was just made has no listener yet. `did-finish-load` would be too early to wait for: it is told while
    // `isLoading()` is still true, so what is wanted between the two would wait for a load that never comes.
    if (contents?.isLoading() === true) contents.once('did-stop-loading', () => send(event, payload));
    else send(event, payload);
  };
  const orgNews = createOrgNews();
  const push: Push = {
    orgsChanged: spreadOut(parts.clock, LIST_PAUSE_MS, () => {
      const news = orgNews.next(parts.listOrgs.all());
      if (news === null) return;
      send('orgsChanged', news);
      if (news.following > 0) push.orgsChanged();
    }),
    beginList: () => {
      const { sort, layout } = parts.settings.read();
      const { groups } = parts.store.read();
      // A tree without its trunks would be rebuilt before the person's eyes.
      const order = layout === 'tree' ? null : compareOrgs({ sort, groups, language: spokenLanguage() });
      const beginning = orgNews.begin(parts.listOrgs.all(), order);
      // The page draws before it is told more.
      if (beginning.following > 0) parts.clock.after(LIST_PAUSE_MS, () => push.orgsChanged());
      return beginning;
    },
    statusChanged: () => send('statusChanged', appState.status()),
    doctorWanted: () => sendWhenLoaded('doctorWanted', null),
    commandDialogWanted: (what) => sendWhenLoaded('commandDialogWanted', what),
    movingWanted: (what) => sendWhenLoaded('movingWanted', what),
    settingsWanted: () => sendWhenLoaded('settingsWanted', null),
  };
  parts.settings.onChanged((settings) => send('settingsChanged', settings));
  parts.network.onChanged(() => send('networkChanged', parts.network.read()));
  let { groups, waiting } = parts.store.read();
  parts.store.onChanged(() => {
    push.orgsChanged();
    const now = parts.store.read();
    // Most changes are of an org: the groups, and what waits, are news only when they are others.
    if (now.groups !== groups) send('groupsChanged', now.groups);
    if (now.groups !== groups || now.waiting !== waiting) send('waitingChanged', listWaiting(parts.store));
    ({ groups, waiting } = now);
  });
  parts.states.onChanged(() => push.orgsChanged());
  parts.sessionEnds.onChanged(() => push.orgsChanged());
  parts.windows.onOpenChanged(() => push.orgsChanged());
  parts.copied.onChanged((countdown) => send('clipboardChanged', countdown));
  parts.checkAll.onChanged((progress) => send('checkAllChanged', progress));
  parts.openSeveral.onChanged((progress) => send('openSeveralChanged', progress));
  parts.catalogues.onChanged(() => send('cataloguesChanged', parts.catalogues.list()));
  parts.signIns.onProgress((progress) => send('signInChanged', progress));
  return push;
}
