import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { SignInVia } from '../../shared/sign-in-method.ts';
import { ClientAppFields } from '../components/client-app-fields.tsx';
import { DialogFrame } from '../components/dialog-frame.tsx';
import { ErrorMessage } from '../components/error-message.tsx';
import { Field } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { LoginHostField } from '../components/login-host-field.tsx';
import { PracticePeople } from '../components/practice-people.tsx';
import { SignInWaiting } from '../components/sign-in-waiting.tsx';
import { type AddOrgForm, beginForm, clientAppOf, withPracticeHost } from '../state/add-org-form.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { useSignIn } from '../state/use-sign-in.ts';
import { words } from '../text/en.ts';

/** Adds an org by signing in. What was typed stays until the dialog is closed, whatever goes wrong. */
export function AddOrgDialog({ loginHost }: { readonly loginHost: string | null }) {
  const actions = useActions();
  const clientApps = useApp((state) => state.clientApps);
  const practice = useApp((state) => state.status?.practice.running ?? null);
  const [form, setForm] = useState(() =>
    beginForm(loginHost, clientApps, practice, words.addOrg.callbackDefault),
  );
  /** How often the form was sent off; what is missing is only pointed out after the first time. */
  const [attempts, setAttempts] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  const { phase, start, cancel } = useSignIn();

  useEffect(() => {
    if (attempts > 0) fields.current?.querySelector<HTMLElement>('input[data-invalid]')?.focus();
  }, [attempts]);

  const isMissing = (field: keyof AddOrgForm) => attempts > 0 && form[field].trim() === '';

  const signIn = (via: SignInVia) => {
    setAttempts((count) => count + 1);
    if ([form.loginHost, form.clientId, form.callbackUrl].some((value) => value.trim() === '')) return;
    void start(via, async (signInId) => {
      const host = await actions.findLoginHost(form.loginHost);
      if (!host.ok) return host;
      const alias = form.alias.trim();
      return actions.addOrg({
        signInId,
        method: 'browser',
        loginHost: host.value.loginHost,
        clientApp: clientAppOf(form, clientApps),
        via,
        ...(alias === '' ? {} : { alias }),
      });
    });
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    signIn('embedded');
  };

  if (phase.kind === 'waiting') {
    return (
      <DialogFrame title={words.addOrg.title} onEscape={cancel} size="large">
        <SignInWaiting via={phase.via} loginHost={form.loginHost} onCancel={cancel} onSwitch={signIn} />
      </DialogFrame>
    );
  }
  return (
    <DialogFrame title={words.addOrg.title} onEscape={actions.closeDialog} size="large">
      <form className="dialog-form" onSubmit={submit}>
        <div className="dialog-body" ref={fields}>
          {phase.kind === 'failed' && (
            <ErrorMessage
              error={phase.error}
              takesFocus
              onUseHost={(loginHost) => setForm((before) => ({ ...before, loginHost }))}
            />
          )}
          {practice !== null && (
            <PracticePeople
              practice={practice}
              onUse={(host) => setForm((before) => withPracticeHost(before, host, practice, clientApps))}
            />
          )}
          <LoginHostField
            value={form.loginHost}
            onChange={(value) => setForm((before) => ({ ...before, loginHost: value }))}
            isMissing={isMissing('loginHost')}
          />
          <ClientAppFields
            form={form}
            clientApps={clientApps}
            onChange={setForm}
            missing={{ clientId: isMissing('clientId'), callbackUrl: isMissing('callbackUrl') }}
          />
          <Field
            label={words.addOrg.alias}
            value={form.alias}
            onChange={(alias) => setForm((before) => ({ ...before, alias }))}
            maxLength={60}
            hint={words.addOrg.aliasHint}
          />
        </div>
        <div className="dialog-footer">
          <Button className="button" onPress={actions.closeDialog}>
            {words.addOrg.cancel}
          </Button>
          <Button className="button" onPress={() => signIn('browser')}>
            <Icon name="globe" />
            {words.addOrg.signInBrowser}
          </Button>
          <Button className="button button-primary" type="submit">
            <Icon name="window" />
            {words.addOrg.signInHere}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
