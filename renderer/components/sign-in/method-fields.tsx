import type { AddOrgForm } from '../../state/add-org-form.ts';
import type { NeededField } from '../../state/add-org-request.ts';
import { withAfreshSignIn } from '../../state/fill-add-org.ts';
import { AccessTokenFields } from './access-token-fields.tsx';
import { BrowserOptionsFields } from './browser-options-fields.tsx';
import { JwtFields } from './jwt-fields.tsx';
import { PasswordFields } from './password-fields.tsx';
import { SfdxUrlFields } from './sfdx-url-fields.tsx';

export interface MethodFieldsProps {
  readonly form: AddOrgForm;
  readonly missing: ReadonlySet<NeededField>;
  readonly onChange: (form: AddOrgForm) => void;
}

/** What the method asks for beyond a login host, a client app and an alias. */
export function MethodFields({ form, missing, onChange }: MethodFieldsProps) {
  const change = (part: Partial<AddOrgForm>) => onChange({ ...form, ...part });
  switch (form.method) {
    case 'browser':
      return (
        <BrowserOptionsFields
          options={form.browser}
          onChange={(browser) => change({ browser })}
          hasLoginHint
        />
      );
    case 'password':
      return <PasswordFields form={form} missing={missing} onChange={change} />;
    case 'jwt':
      return <JwtFields form={form} missing={missing} onChange={change} />;
    case 'sfdx-url':
      return (
        <SfdxUrlFields
          value={form.sfdxAuthUrl}
          isMissing={missing.has('sfdxAuthUrl')}
          onChange={(sfdxAuthUrl) => change({ sfdxAuthUrl })}
          onAfresh={() => onChange(withAfreshSignIn(form))}
        />
      );
    case 'access-token':
      return <AccessTokenFields form={form} missing={missing} onChange={change} />;
    case 'client-credentials':
    case 'device':
      return null;
  }
}
