import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from 'react-aria-components';
import { hostOf } from '../../../shared/host-of.ts';
import type { WaitingSummary } from '../../../shared/moving.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Icon } from '../parts/icon.tsx';

const text = words.moving.waiting;
/** A file can bring thousands. More rows than a person looks through cost the page more than they tell. */
const AT_ONCE = 500;

/** Orgs that are known by name only, below the list, or those of them that the search finds: to each one can sign in. */
export function WaitingOrgs() {
  const actions = useActions();
  const waiting = useApp(actions.waitingOf);
  const [most, setMost] = useState(AT_ONCE);
  const list = useRef<HTMLUListElement>(null);
  const left = waiting.length - most;
  const showMore = () => {
    flushSync(() => setMost(most + AT_ONCE));
    // The button goes with the last of them, and would take the focus along.
    if (left <= AT_ONCE) list.current?.children[most]?.querySelector('button')?.focus();
  };
  if (waiting.length === 0) return null;
  return (
    <section className="waiting-orgs" aria-label={text.label}>
      <h2 className="waiting-heading">{text.title(waiting.length)}</h2>
      <ul ref={list} className="waiting-list">
        {waiting.slice(0, most).map((each) => (
          <WaitingRow key={each.id} waiting={each} />
        ))}
      </ul>
      {left > 0 && (
        <Button className="button button-quiet waiting-more" onPress={showMore}>
          {text.more(left)}
        </Button>
      )}
    </section>
  );
}

function WaitingRow({ waiting }: { readonly waiting: WaitingSummary }) {
  const actions = useActions();
  const { id, alias, username, loginHost, groups } = waiting;
  const name = visibleText(alias);
  return (
    <li className="waiting-row">
      <span className="waiting-who">
        <ForeignText className="waiting-alias" text={alias} />
        <ForeignText
          className="waiting-user"
          text={[username, hostOf(loginHost), ...groups].filter((part) => part !== '').join(' · ')}
        />
      </span>
      <Button
        className="button button-small"
        aria-label={text.signInTo(name)}
        onPress={() => actions.show({ kind: 'add-org', loginHost, waiting })}
      >
        <Icon name="key" />
        {text.signIn}
      </Button>
      <Button
        className="button button-quiet button-icon"
        aria-label={text.removeNamed(name)}
        onPress={() => void actions.removeWaiting(id)}
      >
        <Icon name="close" />
      </Button>
    </li>
  );
}
