import { useId } from 'react';
import type { ClientAppSummary } from '../../shared/client-app.ts';
import { type AddOrgForm, savedAppOf, withClientApp } from '../state/add-org-form.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/en.ts';
import { Field } from './field.tsx';
import { SetupGuide } from './setup-guide.tsx';

const ANOTHER = 'another';

interface Props {
  readonly form: AddOrgForm;
  readonly clientApps: readonly ClientAppSummary[];
  readonly onChange: (form: AddOrgForm) => void;
  /** Which fields were left empty. */
  readonly missing: { readonly clientId: boolean; readonly callbackUrl: boolean };
}

/** The client app: a saved one fills the fields in, changing a field makes a new one. */
export function ClientAppFields({ form, clientApps, onChange, missing }: Props) {
  const saved = savedAppOf(form, clientApps);
  const change = (part: Partial<AddOrgForm>) => onChange({ ...form, ...part });
  return (
    <>
      {clientApps.length > 0 && (
        <SavedApps
          clientApps={clientApps}
          selected={saved}
          onSelect={(app) =>
            onChange(
              app === undefined
                ? { ...form, clientId: '', clientSecret: '', callbackUrl: words.addOrg.callbackDefault }
                : withClientApp(form, app),
            )
          }
        />
      )}
      <Field
        label={words.addOrg.clientId}
        value={form.clientId}
        onChange={(clientId) => change({ clientId })}
        isMonospace
        isInvalid={missing.clientId}
        maxLength={512}
        hint={
          missing.clientId ? (
            <span className="hint-bad">{words.addOrg.clientIdMissing}</span>
          ) : (
            words.addOrg.clientIdHint
          )
        }
      />
      <div className="field-pair">
        <Field
          label={words.addOrg.clientSecret}
          value={form.clientSecret}
          onChange={(clientSecret) => change({ clientSecret })}
          isSecret
          maxLength={512}
          placeholder={saved?.hasSecret === true ? words.addOrg.secretKept : ''}
          hint={words.addOrg.clientSecretHint}
        />
        <Field
          label={words.addOrg.callbackUrl}
          value={form.callbackUrl}
          onChange={(callbackUrl) => change({ callbackUrl })}
          isMonospace
          isInvalid={missing.callbackUrl}
          maxLength={2000}
          hint={
            missing.callbackUrl ? (
              <span className="hint-bad">{words.addOrg.callbackMissing}</span>
            ) : (
              words.addOrg.callbackHint
            )
          }
        />
      </div>
      <SetupGuide callbackUrl={visibleText(form.callbackUrl)} />
    </>
  );
}

interface SavedAppsProps {
  readonly clientApps: readonly ClientAppSummary[];
  readonly selected: ClientAppSummary | undefined;
  readonly onSelect: (app: ClientAppSummary | undefined) => void;
}

function SavedApps({ clientApps, selected, onSelect }: SavedAppsProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {words.addOrg.savedApp}
      </label>
      <select
        id={id}
        className="input select"
        value={selected?.id ?? ANOTHER}
        onChange={(event) => onSelect(clientApps.find((app) => app.id === event.target.value))}
      >
        {clientApps.map((app) => (
          <option key={app.id} value={app.id}>
            {words.addOrg.savedAppName(visibleText(app.name), visibleText(app.clientId))}
          </option>
        ))}
        <option value={ANOTHER}>{words.addOrg.anotherApp}</option>
      </select>
    </div>
  );
}
