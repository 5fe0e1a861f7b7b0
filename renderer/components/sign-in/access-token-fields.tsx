import type { AddOrgForm } from '../../state/add-org-form.ts';
import type { NeededField } from '../../state/add-org-request.ts';
import { words } from '../../text/words.ts';
import { Field } from '../fields/field.tsx';
import { Hint } from '../fields/hint.tsx';

interface Props {
  readonly form: AddOrgForm;
  readonly missing: ReadonlySet<NeededField>;
  readonly onChange: (part: Partial<AddOrgForm>) => void;
}

/** A token that exists already, with the place where it works. */
export function AccessTokenFields({ form, missing, onChange }: Props) {
  return (
    <>
      <AccessTokenField
        value={form.accessToken}
        isMissing={missing.has('accessToken')}
        onChange={(accessToken) => onChange({ accessToken })}
      />
      <Field
        label={words.addOrg.instanceUrl}
        value={form.instanceUrl}
        onChange={(instanceUrl) => onChange({ instanceUrl })}
        isMonospace
        isInvalid={missing.has('instanceUrl')}
        maxLength={4000}
        placeholder="https://acme.my.salesforce.com"
        hint={
          <Hint missing={missing.has('instanceUrl') ? words.addOrg.instanceUrlMissing : null}>
            {words.addOrg.instanceUrlHint}
          </Hint>
        }
      />
    </>
  );
}

interface TokenProps {
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (value: string) => void;
}

export function AccessTokenField({ value, isMissing, onChange }: TokenProps) {
  return (
    <Field
      label={words.addOrg.accessToken}
      value={value}
      onChange={onChange}
      isSecret
      isMonospace
      isInvalid={isMissing}
      maxLength={16_384}
      hint={
        <Hint missing={isMissing ? words.addOrg.accessTokenMissing : null}>
          {words.addOrg.accessTokenHint}
        </Hint>
      }
    />
  );
}
