import type { AddOrgForm } from '../../state/add-org-form.ts';
import type { NeededField } from '../../state/add-org-request.ts';
import { words } from '../../text/words.ts';
import { CheckField } from '../fields/check-field.tsx';
import { Field } from '../fields/field.tsx';
import { Hint } from '../fields/hint.tsx';
import { UsernameField } from './username-field.tsx';

interface Props {
  readonly form: AddOrgForm;
  readonly missing: ReadonlySet<NeededField>;
  readonly onChange: (part: Partial<AddOrgForm>) => void;
}

/** Username and password, with the security token that Salesforce wants behind it from networks it does not know. */
export function PasswordFields({ form, missing, onChange }: Props) {
  return (
    <>
      <UsernameField
        value={form.username}
        isMissing={missing.has('username')}
        hint={words.addOrg.usernameHint}
        onChange={(username) => onChange({ username })}
      />
      <PasswordEntry {...form} isMissing={missing.has('password')} onChange={onChange} />
    </>
  );
}

export interface PasswordParts {
  readonly password: string;
  readonly securityToken: string;
  readonly keepPassword: boolean;
}

interface EntryProps extends PasswordParts {
  readonly isMissing: boolean;
  readonly onChange: (part: Partial<PasswordParts>) => void;
}

/** The password, its security token, and whether it is kept. */
export function PasswordEntry({ password, securityToken, keepPassword, isMissing, onChange }: EntryProps) {
  return (
    <>
      <div className="field-pair">
        <Field
          label={words.addOrg.password}
          value={password}
          onChange={(typed) => onChange({ password: typed })}
          isSecret
          isInvalid={isMissing}
          maxLength={512}
          hint={
            <Hint missing={isMissing ? words.addOrg.passwordMissing : null}>{words.addOrg.passwordHint}</Hint>
          }
        />
        <Field
          label={words.addOrg.securityToken}
          value={securityToken}
          onChange={(typed) => onChange({ securityToken: typed })}
          isSecret
          maxLength={64}
          hint={words.addOrg.securityTokenHint}
        />
      </div>
      <CheckField
        label={words.addOrg.keepPassword}
        isChecked={keepPassword}
        onChange={(keep) => onChange({ keepPassword: keep })}
        hint={words.addOrg.keepPasswordHint}
      />
    </>
  );
}
