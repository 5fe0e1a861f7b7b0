import { Button } from 'react-aria-components';
import { useActions, useApp } from '../../state/app-context.ts';
import { ALL_ORGS } from '../../state/org-view.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';

const text = words.marks.empty;

/** In place of a list with nothing in it: why that is, and how something comes to be there. */
export function EmptyView() {
  const actions = useActions();
  const view = useApp((state) => state.view);
  const filter = useApp(({ groups }) =>
    view.kind === 'group' ? groups.find(({ id }) => id === view.id)?.filter : undefined,
  );
  return (
    <div className="empty view-empty">
      <div className="empty-card">
        <h1>{text.title}</h1>
        <p className="empty-lead">
          <bdi>{filter === undefined ? text[view.kind] : text.smart(visibleText(filter))}</bdi>
        </p>
        {view.kind !== 'all' && (
          <div className="empty-actions">
            <Button className="button" onPress={() => actions.showView(ALL_ORGS)}>
              {text.showAll}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
