import { type SubmitEvent, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { AppError } from '../../shared/app-error.ts';
import type { ClientAppSummary } from '../../shared/client-app.ts';
import type { SignInVia } from '../../shared/sign-in-method.ts';
import { ClientAppFields } from '../components/client-apps/client-app-fields.tsx';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { Field } from '../components/fields/field.tsx';
import { Icon, Spinner } from '../components/parts/icon.tsx';
import { LoginHostField } from '../components/sign-in/login-host-field.tsx';
import { MethodFields } from '../components/sign-in/method-fields.tsx';
import { MethodPicker } from '../components/sign-in/method-picker.tsx';
import { PracticePeople } from '../components/sign-in/practice-people.tsx';
import type { AddOrgForm } from '../state/add-org-form.ts';
import { hasLoginHost, missingFields, type NeededField } from '../state/add-org-request.ts';
import { useApp } from '../state/app-context.ts';
import { savedAppOf } from '../state/client-app-choice.ts';
import { draftOf } from '../state/client-app-draft.ts';
import { withMethod, withPracticeHost } from '../state/fill-add-org.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';
import type { ClientAppsView } from './client-apps-dialog.tsx';

const NOTHING: ReadonlySet<NeededField> = new Set();

interface Props {
  readonly form: AddOrgForm;
  readonly attempts: number;
  /** While a method that needs no person is asking for its token. */
  readonly isWorking: boolean;
  /** What went wrong last, and where it was tried. */
  readonly failure: FailureProps | null;
  readonly onChange: (form: AddOrgForm) => void;
  /** Another method was chosen. */
  readonly onMethod: (form: AddOrgForm) => void;
  readonly onSignIn: (via: SignInVia) => void;
  readonly onCancel: () => void;
  readonly onApps: (view: ClientAppsView) => void;
}

/** The method on one side, what it asks for on the other. */
export function AddOrgEntry(props: Props) {
  const { form, attempts, isWorking, failure, onChange, onMethod, onSignIn, onApps } = props;
  const clientApps = useApp((state) => state.clientApps);
  const practice = useApp((state) => state.status?.practice.running ?? null);
  const fields = useRef<HTMLDivElement>(null);
  const missing = attempts > 0 ? missingFields(form, clientApps) : NOTHING;
  const isAtHost = hasLoginHost(form.method);

  useEffect(() => {
    if (attempts === 0) return;
    fields.current?.querySelector<HTMLElement>('input[data-invalid], textarea[data-invalid]')?.focus();
  }, [attempts]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isWorking) onSignIn('embedded');
  };

  return (
    <form className="dialog-form" onSubmit={submit}>
      <div className="dialog-body add-org" ref={fields} inert={isWorking}>
        <MethodPicker value={form.method} onChange={(method) => onMethod(withMethod(form, method))} />
        <div className="add-org-fields">
          {failure !== null && <Failure {...props} {...failure} />}
          <p className="method-when">{words.addOrg.methods[form.method].when}</p>
          {practice !== null && isAtHost && (
            <PracticePeople
              practice={practice}
              onUse={(host) => onChange(withPracticeHost(form, host, practice, clientApps))}
            />
          )}
          {isAtHost && (
            <>
              <LoginHostField
                value={form.loginHost}
                onChange={(loginHost) => onChange({ ...form, loginHost })}
                isMissing={missing.has('loginHost')}
                isMyDomainOnly={form.method === 'client-credentials'}
              />
              <ClientAppFields
                form={form}
                clientApps={clientApps}
                onChange={onChange}
                missing={missing}
                onManage={() => onApps({ kind: 'list' })}
                onGuide={() => onApps({ kind: 'guide' })}
              />
            </>
          )}
          <MethodFields form={form} missing={missing} onChange={(changed) => changeForm(props, changed)} />
          <Field
            label={words.addOrg.alias}
            value={form.alias}
            onChange={(alias) => onChange({ ...form, alias })}
            maxLength={60}
            hint={words.addOrg.aliasHint}
          />
        </div>
      </div>
      <Footer {...props} />
    </form>
  );
}

/** "Sign in afresh instead" changes the method from within its fields. */
function changeForm({ form, onChange, onMethod }: Props, changed: AddOrgForm) {
  if (changed.method === form.method) onChange(changed);
  else onMethod(changed);
}

/** What went wrong, with the buttons that mend it right here. */
function Failure({ form, error, via, onChange, onMethod, onSignIn, onApps }: Props & FailureProps) {
  const clientApps = useApp((state) => state.clientApps);
  const saved = savedAppOf(form, clientApps);
  const editApp = (app: ClientAppSummary) =>
    onApps({
      kind: 'edit',
      title: words.clientApps.editor.editTitle(visibleText(app.name)),
      draft: draftOf(app),
    });
  return (
    <ErrorMessage
      error={error}
      takesFocus
      situation="adding"
      folded="form"
      onRetry={() => onSignIn(via)}
      onUseHost={(loginHost) => onChange({ ...form, loginHost })}
      // An app that is entered here is changed here; a saved one in its own place.
      {...(saved === undefined ? {} : { onChangeClientApp: () => editApp(saved) })}
    >
      {error.code === 'METHOD_UNAVAILABLE' && form.method !== 'browser' && (
        <Button className="button button-small" onPress={() => onMethod(withMethod(form, 'browser'))}>
          {words.addOrg.useBrowser}
        </Button>
      )}
    </ErrorMessage>
  );
}

interface FailureProps {
  readonly error: AppError;
  readonly via: SignInVia;
}

function Footer({ form, isWorking, onSignIn, onCancel }: Props) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The fields are inert now: the keyboard goes where the way out is.
    if (isWorking) cancel.current?.focus();
  }, [isWorking]);
  return (
    <div className="dialog-footer">
      <span role="status" className="dialog-progress">
        {isWorking && (
          <>
            <Spinner />
            {words.addOrg.adding}
          </>
        )}
      </span>
      <Button ref={cancel} className="button" onPress={onCancel}>
        {words.addOrg.cancel}
      </Button>
      {form.method === 'browser' ? (
        <>
          <Button className="button" onPress={() => onSignIn('browser')}>
            <Icon name="globe" />
            {words.addOrg.signInBrowser}
          </Button>
          <Button className="button button-primary" type="submit">
            <Icon name="window" />
            {words.addOrg.signInHere}
          </Button>
        </>
      ) : (
        <Button className="button button-primary" type="submit" isDisabled={isWorking}>
          {words.addOrg.add}
        </Button>
      )}
    </div>
  );
}
