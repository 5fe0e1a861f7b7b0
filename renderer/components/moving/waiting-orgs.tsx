import { useState } from 'react';
import { Button } from 'react-aria-components';
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
  const left = waiting.length - most;
  if (waiting.length === 0) return null;
  return (
    <section className="waiting-orgs" aria-label={text.label}>
      <h2 className="waiting-heading">{text.title(waiting.length)}</h2>
      <ul className="waiting-list">
        {waiting.slice(0, most).map((each) => (
          <WaitingRow key={each.id} waiting={each} />
        ))}
      </ul>
      {left > 0 && (
        <Button className="button button-quiet waiting-more" onPress={() => setMost(most + AT_ONCE)}>
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

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);
