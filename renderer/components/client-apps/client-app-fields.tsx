import { Button } from 'react-aria-components';
import type { ClientAppSummary } from '../../../shared/client-app.ts';
import type { AddOrgForm } from '../../state/add-org-form.ts';
import type { NeededField } from '../../state/add-org-request.ts';
import { APP_NEEDS, isPlatformCli, savedAppOf } from '../../state/client-app-choice.ts';
import { words } from '../../text/words.ts';
import { ClientAppSelect } from './client-app-select.tsx';
import { Field } from '../fields/field.tsx';
import { Hint } from '../fields/hint.tsx';
import { Icon } from '../parts/icon.tsx';

interface Props {
  readonly form: AddOrgForm;
  readonly clientApps: readonly ClientAppSummary[];
  readonly onChange: (form: AddOrgForm) => void;
  readonly missing: ReadonlySet<NeededField>;
  readonly onManage: () => void;
  readonly onGuide: () => void;
}

/** The client app: a saved one fills the fields in, changing a field makes a new one. Only what the method uses. */
export function ClientAppFields(props: Props) {
  const { form, clientApps, onChange, missing } = props;
  const needs = APP_NEEDS[form.method];
  if (needs === null) return null;
  const saved = savedAppOf(form, clientApps);
  const change = (part: Partial<AddOrgForm>) => onChange({ ...form, ...part });
  const secret = needs.secret !== 'unused' && (
    <Field
      label={words.addOrg.clientSecret}
      value={form.clientSecret}
      onChange={(clientSecret) => change({ clientSecret })}
      isSecret
      isInvalid={missing.has('clientSecret')}
      maxLength={512}
      placeholder={saved?.hasSecret === true ? words.addOrg.secretKept : ''}
      hint={
        <Hint missing={missing.has('clientSecret') ? words.addOrg.clientSecretMissing : null}>
          {needs.secret === 'required' ? words.addOrg.clientSecretNeeded : words.addOrg.clientSecretHint}
        </Hint>
      }
    />
  );
  const clientIdHint = form.method === 'jwt' ? words.addOrg.clientIdHintJwt : words.addOrg.clientIdHint;
  return (
    <>
      <ClientAppSelect {...props} saved={saved} />
      {isPlatformCli(form) && (
        <p className="notice notice-warning notice-small">
          <Icon name="info" />
          <span>{words.addOrg.platformCliWarning}</span>
        </p>
      )}
      <div className={needs.callbackUrl ? 'fields' : 'field-pair'}>
        <Field
          label={words.addOrg.clientId}
          value={form.clientId}
          onChange={(clientId) => change({ clientId })}
          isMonospace
          isInvalid={missing.has('clientId')}
          maxLength={512}
          hint={
            <Hint missing={missing.has('clientId') ? words.addOrg.clientIdMissing : null}>
              {clientIdHint}
            </Hint>
          }
        />
        {!needs.callbackUrl && secret}
      </div>
      {needs.callbackUrl && (
        <div className="field-pair">
          {secret}
          <Field
            label={words.addOrg.callbackUrl}
            value={form.callbackUrl}
            onChange={(callbackUrl) => change({ callbackUrl })}
            isMonospace
            isInvalid={missing.has('callbackUrl')}
            maxLength={2000}
            hint={
              <Hint missing={missing.has('callbackUrl') ? words.addOrg.callbackMissing : null}>
                {words.addOrg.callbackHint}
              </Hint>
            }
          />
        </div>
      )}
      {/* A password never works with an External Client App (salesforce.md 1.2). */}
      {form.method !== 'password' && (
        <p>
          <Button className="link" onPress={props.onGuide}>
            {words.guide.open}
          </Button>
        </p>
      )}
    </>
  );
}
