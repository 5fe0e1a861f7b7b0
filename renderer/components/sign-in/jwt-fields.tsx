import { audienceFor } from '../../../shared/jwt-audience.ts';
import type { AddOrgForm } from '../../state/add-org-form.ts';
import type { NeededField } from '../../state/add-org-request.ts';
import { words } from '../../text/words.ts';
import { Field } from '../fields/field.tsx';
import { Hint } from '../fields/hint.tsx';
import { PrivateKeyField } from './private-key-field.tsx';
import { UsernameField } from './username-field.tsx';

interface Props {
  readonly form: AddOrgForm;
  readonly missing: ReadonlySet<NeededField>;
  readonly onChange: (part: Partial<AddOrgForm>) => void;
}

/** The claims of the JWT and the key that signs it, each explained where it is entered. */
export function JwtFields({ form, missing, onChange }: Props) {
  return (
    <>
      <div className="field-pair">
        <UsernameField
          value={form.username}
          isMissing={missing.has('username')}
          hint={words.addOrg.usernameHintJwt}
          onChange={(username) => onChange({ username })}
        />
        <Field
          label={words.addOrg.audience}
          value={form.audience ?? audienceFor(form.loginHost)}
          onChange={(audience) => onChange({ audience })}
          isMonospace
          isInvalid={missing.has('audience')}
          maxLength={255}
          hint={
            <Hint missing={missing.has('audience') ? words.addOrg.audienceMissing : null}>
              {words.addOrg.audienceHint}
            </Hint>
          }
        />
      </div>
      <PrivateKeyField
        value={form.privateKey}
        isMissing={missing.has('privateKey')}
        onChange={(privateKey) => onChange({ privateKey })}
      />
      <p className="field-hint">{words.addOrg.expiry}</p>
    </>
  );
}
