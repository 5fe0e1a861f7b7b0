import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Prompt, PromptBridge } from '../../shared/prompt-contract.ts';
import { Field } from '../components/fields/field.tsx';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';

const text = words.guard.prompt;

/** How many orgs are named before they are only counted. */
const MOST_NAMED = 2;

/** Asks for what has to be typed; whether it fits is judged by the main process, the button only spares a mistake. */
export function PromptScreen({ bridge }: { readonly bridge: PromptBridge }) {
  const [prompt, setPrompt] = useState<Prompt | null>(null);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    void bridge.getPrompt().then((answer) => {
      if (answer.ok) setPrompt(answer.value);
    });
  }, [bridge]);
  const turnAway = () => void bridge.answerPrompt({ typed: null });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void bridge.answerPrompt({ typed: null });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [bridge]);
  if (prompt === null) return null;

  const { act, orgs, expected } = prompt;
  const fits = typed.trim().toLowerCase() === expected.trim().toLowerCase();
  const named = orgs.slice(0, MOST_NAMED);
  return (
    <form
      className="prompt"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) void bridge.answerPrompt({ typed });
      }}
    >
      <h1>{text.title[act]}</h1>
      <ul className="prompt-orgs">
        {named.map((org) => (
          <li key={org.username + org.alias}>
            <KindBadge kind={org.kind} />
            <span className="prompt-org">
              <ForeignText className="prompt-alias" text={org.alias} />
              <ForeignText className="quiet prompt-user" text={`${org.username} · ${org.organizationName}`} />
            </span>
          </li>
        ))}
        {orgs.length > named.length && <li className="quiet">{text.more(orgs.length - named.length)}</li>}
      </ul>
      <Field
        label={text.field(visibleText(expected))}
        value={typed}
        onChange={setTyped}
        maxLength={200}
        autoFocus
      />
      <div className="prompt-footer">
        <Button className="button" onPress={turnAway}>
          {text.cancel}
        </Button>
        <Button className="button button-danger" type="submit" isDisabled={!fits}>
          {text.yes[act]}
        </Button>
      </div>
    </form>
  );
}
