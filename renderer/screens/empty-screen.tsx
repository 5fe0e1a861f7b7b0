import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon, Spinner } from '../components/parts/icon.tsx';
import { PracticePeople } from '../components/sign-in/practice-people.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { words } from '../text/words.ts';

/** No org yet: what an org is here, and the two ways to begin. */
export function EmptyScreen() {
  const actions = useActions();
  const practice = useApp((state) => state.status?.practice ?? null);
  const isStarting = useApp((state) => state.startingPractice);
  const running = practice?.running ?? null;
  const [hasAsked, setAsked] = useState(false);
  const start = () => {
    setAsked(true);
    void actions.startPractice();
  };
  return (
    <div className="empty">
      <div className="empty-card">
        <Icon name="key" className="empty-icon" />
        <h1>{words.empty.title}</h1>
        <p className="empty-lead">{words.empty.lead}</p>
        <ul>
          {words.empty.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <div className="empty-actions">
          <Button
            className="button button-primary"
            onPress={() => actions.show({ kind: 'add-org', loginHost: null })}
          >
            <Icon name="plus" />
            {words.empty.addOrg}
          </Button>
          <Button className="button" onPress={() => actions.show({ kind: 'import' })}>
            <Icon name="folder" />
            {words.empty.import}
          </Button>
          {practice?.available === true && running === null && (
            <Button className="button" onPress={start}>
              {isStarting && <Spinner />}
              {isStarting ? words.empty.startingPractice : words.empty.tryPractice}
            </Button>
          )}
        </div>
        {practice?.available === true && running === null && (
          <p className="quiet">{words.empty.practiceHint}</p>
        )}
        {running !== null && (
          <PracticePeople
            practice={running}
            // The button that was pressed is gone, and what it brought may be out of sight.
            takesFocus={hasAsked}
            onUse={(loginHost) => actions.show({ kind: 'add-org', loginHost })}
          />
        )}
      </div>
    </div>
  );
}
