import { Button } from 'react-aria-components';
import type { AgainForm, FormMethod } from '../../state/again-form.ts';
import { words } from '../../text/words.ts';
import { AccessTokenField } from './access-token-fields.tsx';
import { PasswordEntry } from './password-fields.tsx';
import { PrivateKeyField } from './private-key-field.tsx';
import { SfdxUrlFields } from './sfdx-url-fields.tsx';

interface Props {
  readonly method: FormMethod;
  readonly form: AgainForm;
  readonly isMissing: boolean;
  readonly onChange: (form: AgainForm) => void;
}

/** Asks for what Latchkey does not have; says so where nothing is missing. */
export function AgainFields({ method, form, isMissing, onChange }: Props) {
  const change = (part: Partial<AgainForm>) => onChange({ ...form, ...part });
  const kept = words.again.nothingMissing;
  switch (method) {
    case 'password':
      if (form.replaces) return <PasswordEntry {...form} isMissing={isMissing} onChange={change} />;
      return (
        <Kept
          say={kept[method]}
          other={words.again.otherPassword}
          onOther={() => change({ replaces: true })}
        />
      );
    case 'jwt':
      if (form.replaces) {
        return (
          <PrivateKeyField
            value={form.privateKey}
            isMissing={isMissing}
            onChange={(privateKey) => change({ privateKey })}
          />
        );
      }
      return (
        <Kept say={kept[method]} other={words.again.otherKey} onOther={() => change({ replaces: true })} />
      );
    case 'sfdx-url':
      return (
        <SfdxUrlFields
          value={form.sfdxAuthUrl}
          isMissing={isMissing}
          onChange={(sfdxAuthUrl) => change({ sfdxAuthUrl })}
        />
      );
    case 'access-token':
      return (
        <AccessTokenField
          value={form.accessToken}
          isMissing={isMissing}
          onChange={(accessToken) => change({ accessToken })}
        />
      );
    case 'client-credentials':
    case 'device':
      return <p>{kept[method]}</p>;
  }
}

interface KeptProps {
  readonly say: string;
  readonly other: string;
  readonly onOther: () => void;
}

function Kept({ say, other, onOther }: KeptProps) {
  return (
    <div className="kept">
      <p>{say}</p>
      <Button className="link" onPress={onOther}>
        {other}
      </Button>
    </div>
  );
}
