import { Button } from 'react-aria-components';
import { useActions } from '../../state/app-context.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';

/** Nothing was found: says so, and what can be asked for. */
export function NoMatch({ search }: { readonly search: string }) {
  const actions = useActions();
  const clear = () => {
    actions.search('');
    actions.wantSearch();
  };
  return (
    <div className="empty no-match">
      <div className="empty-card">
        <Icon name="search" className="empty-icon" />
        <h1 className="no-match-title">
          <bdi>{words.search.none(visibleText(search.trim()))}</bdi>
        </h1>
        <p className="empty-lead">{words.search.lead}</p>
        <dl className="no-match-words">
          {words.search.conditions.map(({ example, meaning }) => (
            <div key={example}>
              <dt>
                <code>{example}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <div className="empty-actions">
          <Button className="button" onPress={clear}>
            {words.search.clear}
          </Button>
        </div>
      </div>
    </div>
  );
}
