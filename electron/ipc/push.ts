import type { WebContents } from 'electron';
import type { PushEvents } from '../../shared/ipc-contract.ts';
import type { AppState } from '../orgs/app-state.ts';
import type { CheckAll } from '../orgs/check/check-all.ts';
import type { CopiedSecret } from '../orgs/copy/copied-secret.ts';
import type { NetworkUseCases } from '../network/network-settings.ts';
import type { ListOrgs } from '../orgs/list/list-orgs.ts';
import type { ObservedStore } from '../orgs/records/observe-store.ts';
import type { OrgStates } from '../orgs/records/org-states.ts';
import type { SignIns } from '../orgs/sign-in/sign-ins.ts';
import type { OrgWindows } from '../ports/windows.ts';

/** Tells the page what it shows has changed. */
export interface Push {
  /** Shows the doctor, as soon as there is a page to show it. */
  doctorWanted(): void;
  orgsChanged(): void;
  statusChanged(): void;
}

/** Sends the app's own events to its own page, and to no other contents. */
export function connectPush(
  parts: {
    readonly listOrgs: ListOrgs;
    readonly store: ObservedStore;
    readonly states: OrgStates;
    readonly windows: OrgWindows;
    readonly copied: CopiedSecret;
    readonly checkAll: CheckAll;
    readonly signIns: SignIns;
    readonly network: Pick<NetworkUseCases, 'read' | 'onChanged'>;
  },
  appState: AppState,
  mainContents: () => WebContents | null,
): Push {
  const send = <E extends keyof PushEvents>(event: E, payload: PushEvents[E]) => {
    const contents = mainContents();
    if (contents !== null && !contents.isDestroyed()) contents.send(event, payload);
  };
  let due = false;
  const push: Push = {
    // Several changes of one turn (a state, a record, a window) become one message.
    orgsChanged: () => {
      if (due) return;
      due = true;
      setImmediate(() => {
        due = false;
        send('orgsChanged', parts.listOrgs.all());
      });
    },
    statusChanged: () => send('statusChanged', appState.status()),
    doctorWanted: () => {
      const contents = mainContents();
      // A window that was just made has no listener yet.
      if (contents?.isLoading() === true) contents.once('did-finish-load', () => send('doctorWanted', null));
      else send('doctorWanted', null);
    },
  };
  parts.network.onChanged(() => send('networkChanged', parts.network.read()));
  parts.store.onChanged(() => push.orgsChanged());
  parts.states.onChanged(() => push.orgsChanged());
  parts.windows.onOpenChanged(() => push.orgsChanged());
  parts.copied.onChanged((countdown) => send('clipboardChanged', countdown));
  parts.checkAll.onChanged((progress) => send('checkAllChanged', progress));
  parts.signIns.onProgress((progress) => send('signInChanged', progress));
  return push;
}
