import { Button } from 'react-aria-components';
import { type ClientAppSummary, PLATFORM_CLI } from '../../../shared/client-app.ts';
import type { AddOrgForm } from '../../state/add-org-form.ts';
import {
  APP_NEEDS,
  isPlatformCli,
  withClientApp,
  withoutClientApp,
  withPlatformCli,
} from '../../state/client-app-choice.ts';
import { CALLBACK_URLS } from '../../state/callback-urls.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { SelectField } from '../fields/select-field.tsx';

const ANOTHER = 'another';
const PRESET = 'platform-cli';

interface Props {
  readonly form: AddOrgForm;
  readonly clientApps: readonly ClientAppSummary[];
  /** The saved app that the fields describe. */
  readonly saved: ClientAppSummary | undefined;
  readonly onChange: (form: AddOrgForm) => void;
  readonly onManage: () => void;
}

/** Saved client apps, the Salesforce CLI's where it can be used, and room for another. */
export function ClientAppSelect({ form, clientApps, saved, onChange, onManage }: Props) {
  const needs = APP_NEEDS[form.method];
  // The CLI's registration is a public client for browsers; it has no other flow (salesforce.md 5, "CLI client").
  const hasPreset =
    form.method === 'browser' && !clientApps.some(({ clientId }) => clientId === PLATFORM_CLI.clientId);
  const choose = (value: string) => {
    const app = clientApps.find(({ id }) => id === value);
    if (app !== undefined) onChange(withClientApp(form, app));
    else if (value === PRESET) onChange(withPlatformCli(form));
    else onChange(withoutClientApp(form, CALLBACK_URLS[0]));
  };
  const isNoted =
    saved === undefined || needs === null || saved.flows.length === 0 || saved.flows.includes(needs.flow);
  return (
    <SelectField
      label={words.addOrg.savedApp}
      value={saved?.id ?? (hasPreset && isPlatformCli(form) ? PRESET : ANOTHER)}
      options={[
        ...clientApps.map((app) => ({
          value: app.id,
          name: words.addOrg.savedAppName(visibleText(app.name), visibleText(app.clientId)),
        })),
        ...(hasPreset ? [{ value: PRESET, name: words.addOrg.platformCli }] : []),
        { value: ANOTHER, name: words.addOrg.anotherApp },
      ]}
      onChange={choose}
      {...(isNoted ? {} : { hint: words.addOrg.flowNotNoted })}
    >
      <Button className="button" onPress={onManage}>
        {words.addOrg.manageApps}
      </Button>
    </SelectField>
  );
}
