import { useState } from 'react';
import type { ErrorSubject } from '../../../shared/app-error.ts';
import { CATALOGUE } from '../../../shared/oauth-errors.ts';
import type { CatalogueEntry, Situation } from '../../../shared/oauth-errors/catalogue-entry.ts';
import { words } from '../../text/words.ts';
import { ErrorMessage } from '../errors/error-message.tsx';
import { SelectField } from '../fields/select-field.tsx';

const NONE = '';

/** What Salesforce says at its sign-in page, as the catalogue has it. */
const AT_SIGN_IN = CATALOGUE.flatMap((entry) =>
  entry.neverShown === undefined
    ? entry.says.filter(({ where }) => where === 'authorize').map((said) => ({ entry, said }))
    : [],
);

const nameOf = ({ said }: (typeof AT_SIGN_IN)[number]) =>
  said.description === '' ? said.error : `${said.error}: ${said.description}`;

interface Props {
  readonly situation: Situation;
  /** What the sign-in is about, for a note to the admin. */
  readonly subject: ErrorSubject;
}

/** The error the browser shows, chosen from a list where its address is not at hand; with that error's help. */
export function KnownErrors({ situation, subject }: Props) {
  const [chosen, setChosen] = useState(NONE);
  const known = AT_SIGN_IN[Number(chosen)];
  return (
    <>
      <SelectField
        label={words.waiting.answer.choose}
        value={chosen}
        options={[
          { value: NONE, name: words.waiting.answer.chooseNone },
          ...AT_SIGN_IN.map((item, index) => ({ value: String(index), name: nameOf(item) })),
        ]}
        onChange={setChosen}
        hint={words.waiting.answer.chooseHint}
      />
      {chosen !== NONE && known !== undefined && (
        <ErrorMessage error={errorOf(known, subject)} situation={situation} />
      )}
    </>
  );
}

const errorOf = (
  { entry, said }: { readonly entry: CatalogueEntry; readonly said: (typeof AT_SIGN_IN)[number]['said'] },
  subject: ErrorSubject,
) =>
  ({
    code: 'SIGN_IN_REFUSED',
    message: `${entry.title}.`,
    remedy: entry.fixes.some(({ who }) => who === 'your-admin') ? 'ask-admin' : 'retry',
    salesforce: said,
    subject,
  }) as const;
