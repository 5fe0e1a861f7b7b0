import { Button } from 'react-aria-components';
import { useActions, useApp } from '../../state/app-context.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';

const text = words.catalogues;

/** One calm line above the list for each catalogue that has changes; nothing changes until they are reviewed. */
export function CatalogueNews() {
  const actions = useActions();
  const catalogues = useApp((state) => state.catalogues);
  const dismissed = useApp((state) => state.dismissedNews);
  return catalogues
    .filter(({ id, hasChanges }) => hasChanges && !dismissed.has(id))
    .map(({ id, name }) => (
      <div key={id} className="notice notice-info" role="status">
        <Icon name="info" />
        <p>
          <bdi>{text.news(visibleText(name))}</bdi>
        </p>
        <Button
          className="button button-small"
          aria-label={text.reviewNamed(visibleText(name))}
          onPress={() => actions.show({ kind: 'catalogues', look: id })}
        >
          {text.review}
        </Button>
        <Button
          className="button button-quiet button-icon"
          aria-label={words.problem.dismiss}
          onPress={() => actions.dismissCatalogueNews(id)}
        >
          <Icon name="close" />
        </Button>
      </div>
    ));
}
