import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { COMMON_HOSTS, type Where, whereOf } from '../../state/login-host-choice.ts';
import { useLoginHost } from '../../state/use-login-host.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Field } from '../fields/field.tsx';
import { Icon } from '../parts/icon.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Set when it was left empty, or is one of the common hosts where only My Domain will do. */
  readonly isMissing: boolean;
  /** The common hosts are not offered: the method does not work there. */
  readonly isMyDomainOnly?: boolean;
}

const CHOICES: readonly Where[] = ['production', 'sandbox', 'other'];

const isWhere = (value: string): value is Where => CHOICES.some((choice) => choice === value);

/** Where sign-in starts: one of the common hosts, or anything pasted. Choice and text always agree. */
export function LoginHostField({ value, onChange, isMissing, isMyDomainOnly = false }: Props) {
  const found = useLoginHost(value);
  return (
    <>
      {!isMyDomainOnly && <WhereChoice value={value} onChange={onChange} />}
      <Field
        label={words.addOrg.loginHost}
        value={value}
        onChange={onChange}
        isMonospace
        isInvalid={isMissing || found.kind === 'not-found'}
        maxLength={4000}
        placeholder="acme.my.salesforce.com"
        hint={
          isMissing && isMyDomainOnly ? (
            <span className="hint-bad">{words.addOrg.myDomainMissing}</span>
          ) : (
            <Finding found={found} isMissing={isMissing} isMyDomainOnly={isMyDomainOnly} />
          )
        }
      />
    </>
  );
}

function WhereChoice({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <RadioGroup
      className="choice"
      value={whereOf(value)}
      onChange={(where) => {
        if (isWhere(where)) onChange(where === 'other' ? '' : COMMON_HOSTS[where]);
      }}
    >
      <Label className="field-label">{words.addOrg.whereLabel}</Label>
      <div className="choice-options">
        {CHOICES.map((where) => (
          <RadioField key={where} value={where}>
            <RadioButton className={`choice-option choice-${where}`}>
              <span className="choice-dot" aria-hidden="true" />
              <span>{words.addOrg.where[where]}</span>
              <span className="choice-hint" aria-hidden="true">
                {words.addOrg.whereHint[where]}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

interface FindingProps {
  readonly found: ReturnType<typeof useLoginHost>;
  readonly isMissing: boolean;
  readonly isMyDomainOnly: boolean;
}

function Finding({ found, isMissing, isMyDomainOnly }: FindingProps) {
  switch (found.kind) {
    case 'empty':
      if (isMissing) return <span className="hint-bad">{words.addOrg.loginHostMissing}</span>;
      return isMyDomainOnly ? words.addOrg.myDomainHint : words.addOrg.loginHostHint;
    case 'looking':
      return words.addOrg.loginHostFinding;
    case 'found':
      return (
        <span className="hint-good">
          <Icon name="check" />
          <span>
            <bdi>{words.addOrg.loginHostFound(visibleText(found.loginHost))}</bdi>
            {found.note !== null && <bdi className="hint-note"> {visibleText(found.note)}</bdi>}
          </span>
        </span>
      );
    case 'not-found':
      return (
        <span className="hint-bad">
          <Icon name="warning" />
          <bdi>{visibleText(found.error.message)}</bdi>
        </span>
      );
  }
}
