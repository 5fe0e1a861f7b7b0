import { useState } from 'react';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { DeviceWaiting } from '../components/sign-in/device-waiting.tsx';

import { SignInWaiting } from '../components/sign-in/sign-in-waiting.tsx';
import type { WaitingSummary } from '../../shared/moving.ts';
import type { SignInVia } from '../../shared/sign-in-method.ts';
import { addOrgRequest, hasLoginHost, missingFields } from '../state/add-org-request.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { CALLBACK_URLS } from '../state/callback-urls.ts';
import { beginForm, withWaiting } from '../state/fill-add-org.ts';
import { useSignIn } from '../state/use-sign-in.ts';
import { words } from '../text/words.ts';
import { AddOrgEntry } from './add-org-entry.tsx';
import { VaultFirst } from './vault-first.tsx';
import { ClientAppsDialog, type ClientAppsView } from './client-apps-dialog.tsx';

interface Props {
  readonly loginHost: string | null;
  /** What it is to be called, where that is known already. */
  readonly alias: string;
  /** The row that waited for this sign-in: what it knows is filled in, and it goes when the org is there. */
  readonly waiting: WaitingSummary | null;
}

/**
 * Adds an org by signing in. What was typed stays until the dialog is closed, whatever goes wrong; then it is gone,
 * secrets first: it lives in this component alone.
 */
export function AddOrgDialog({ loginHost, alias, waiting }: Props) {
  const actions = useActions();
  const clientApps = useApp((state) => state.clientApps);
  const practice = useApp((state) => state.status?.practice.running ?? null);
  const [form, setForm] = useState(() => {
    const begun = { ...beginForm(loginHost, clientApps, practice, CALLBACK_URLS[0]), alias };
    return waiting === null ? begun : withWaiting(begun, waiting, clientApps);
  });
  const sent = waiting === null ? {} : { waitingId: waiting.id };
  /** How often the form was sent off; what is missing is only pointed out after the first time. */
  const [attempts, setAttempts] = useState(0);
  const [apps, setApps] = useState<ClientAppsView | null>(null);
  const { phase, progress, start, cancel } = useSignIn();

  const signIn = (via: SignInVia) => {
    setAttempts((count) => count + 1);
    if (missingFields(form, clientApps).size > 0) return;
    void start(via, async (signInId) => {
      if (!hasLoginHost(form.method)) {
        return actions.addOrg({ ...addOrgRequest(form, clientApps, '', signInId, via), ...sent });
      }
      const host = await actions.findLoginHost(form.loginHost);
      if (!host.ok) return host;
      return actions.addOrg({
        ...addOrgRequest(form, clientApps, host.value.loginHost, signInId, via),
        ...sent,
      });
    });
  };

  if (phase.kind === 'waiting' && (form.method === 'browser' || form.method === 'device')) {
    const subject = { loginHost: form.loginHost, clientId: form.clientId, callbackUrl: form.callbackUrl };
    return (
      <DialogFrame title={words.addOrg.title} onEscape={cancel} size="large">
        {form.method === 'browser' ? (
          <SignInWaiting
            via={phase.via}
            situation="adding"
            signInId={phase.signInId}
            progress={progress}
            subject={subject}
            onCancel={cancel}
            onSwitch={signIn}
          />
        ) : (
          <DeviceWaiting progress={progress} loginHost={form.loginHost} onCancel={cancel} />
        )}
      </DialogFrame>
    );
  }
  const isWorking = phase.kind === 'waiting';
  const leave = isWorking ? cancel : actions.closeDialog;
  return (
    <>
      <DialogFrame title={words.addOrg.title} onEscape={leave} size="wide">
        <VaultFirst phase={phase} onSignIn={signIn} />
        <AddOrgEntry
          form={form}
          attempts={attempts}
          isWorking={isWorking}
          failure={phase.kind === 'failed' ? phase : null}
          onChange={setForm}
          onMethod={(changed) => {
            setForm(changed);
            setAttempts(0);
            cancel();
          }}
          onSignIn={signIn}
          onCancel={leave}
          onApps={setApps}
        />
      </DialogFrame>
      {apps !== null && <ClientAppsDialog begin={apps} host={form.loginHost} onClose={() => setApps(null)} />}
    </>
  );
}
