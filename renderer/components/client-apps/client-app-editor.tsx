import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AppError } from '../../../shared/app-error.ts';
import { OAUTH_FLOWS } from '../../../shared/client-app.ts';
import { useActions } from '../../state/app-context.ts';
import { type ClientAppDraft, missingInDraft, saveRequest } from '../../state/client-app-draft.ts';
import { useTask } from '../../state/use-task.ts';
import { words } from '../../text/words.ts';
import { CheckField } from '../fields/check-field.tsx';
import { ErrorMessage } from '../errors/error-message.tsx';
import { Field } from '../fields/field.tsx';
import { Hint } from '../fields/hint.tsx';
import { Spinner } from '../parts/icon.tsx';
import { TextAreaField } from '../fields/text-area-field.tsx';

interface Props {
  readonly draft: ClientAppDraft;
  /** Saved, or given up. */
  readonly onDone: () => void;
}

/** Everything of a client app that can be changed. The secret in the vault is replaced or forgotten, never shown. */
export function ClientAppEditor({ draft: begun, onDone }: Props) {
  const actions = useActions();
  const task = useTask();
  const [draft, setDraft] = useState(begun);
  const [attempts, setAttempts] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  const missing = missingInDraft(draft);
  const isMissing = (field: 'name' | 'clientId') => attempts > 0 && missing.has(field);
  const change = (part: Partial<ClientAppDraft>) => setDraft((before) => ({ ...before, ...part }));
  const text = words.clientApps.editor;

  useEffect(() => {
    if (attempts > 0) fields.current?.querySelector<HTMLElement>('input[data-invalid]')?.focus();
  }, [attempts]);

  const save = async (): Promise<AppError | null> => {
    const isAnywhere = draft.loginHost.trim() === '';
    const found = isAnywhere ? null : await actions.findLoginHost(draft.loginHost);
    if (found?.ok === false) return found.error;
    const failed = await actions.saveClientApp(saveRequest(draft, found?.value.loginHost ?? null));
    if (failed === null) onDone();
    return failed;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAttempts((count) => count + 1);
    if (missing.size === 0) task.run(save);
  };

  return (
    <form className="dialog-form" onSubmit={submit}>
      <div className="dialog-body" ref={fields}>
        {task.error !== null && <ErrorMessage error={task.error} takesFocus />}
        <Field
          label={text.name}
          value={draft.name}
          onChange={(name) => change({ name })}
          isInvalid={isMissing('name')}
          maxLength={80}
          autoFocus
          hint={<Hint missing={isMissing('name') ? text.nameMissing : null}>{text.nameHint}</Hint>}
        />
        <Field
          label={text.clientId}
          value={draft.clientId}
          onChange={(clientId) => change({ clientId })}
          isMonospace
          isInvalid={isMissing('clientId')}
          maxLength={512}
          hint={
            <Hint missing={isMissing('clientId') ? text.clientIdMissing : null}>{text.clientIdHint}</Hint>
          }
        />
        <Field
          label={text.clientSecret}
          value={draft.clientSecret}
          onChange={(clientSecret) => change({ clientSecret })}
          isSecret
          maxLength={512}
          placeholder={draft.secretOf !== null && !draft.forgetSecret ? words.addOrg.secretKept : ''}
          hint={draft.secretOf === null ? text.clientSecretHint : text.clientSecretKept}
        />
        {draft.secretOf !== null && (
          <CheckField
            label={text.forgetSecret}
            isChecked={draft.forgetSecret}
            onChange={(forgetSecret) => change({ forgetSecret })}
          />
        )}
        <TextAreaField
          label={text.callbackUrls}
          value={draft.callbackUrls}
          onChange={(callbackUrls) => change({ callbackUrls })}
          rows={3}
          maxLength={20_000}
          hint={text.callbackUrlsHint}
        />
        <Field
          label={text.scopes}
          value={draft.scopes}
          onChange={(scopes) => change({ scopes })}
          isMonospace
          maxLength={2000}
          placeholder="api web refresh_token"
          hint={text.scopesHint}
        />
        <fieldset className="flows">
          <legend className="field-label">{text.flows}</legend>
          {OAUTH_FLOWS.map((flow) => (
            <CheckField
              key={flow}
              label={words.clientApps.flowNames[flow]}
              isChecked={draft.flows.includes(flow)}
              onChange={(isOn) =>
                change({
                  flows: OAUTH_FLOWS.filter((one) => (one === flow ? isOn : draft.flows.includes(one))),
                })
              }
            />
          ))}
        </fieldset>
        <Field
          label={text.loginHost}
          value={draft.loginHost}
          onChange={(loginHost) => change({ loginHost })}
          isMonospace
          maxLength={4000}
          placeholder="acme.my.salesforce.com"
          hint={text.loginHostHint}
        />
      </div>
      <div className="dialog-footer">
        <Button className="button" onPress={onDone}>
          {words.clientApps.cancel}
        </Button>
        <Button className="button button-primary" type="submit">
          {task.isRunning && <Spinner />}
          {text.save}
        </Button>
      </div>
    </form>
  );
}
