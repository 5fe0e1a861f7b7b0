import { Button, MenuTrigger, Popover, Toolbar } from 'react-aria-components';
import type { ListOrder } from '../../../shared/list-columns.ts';
import { useSetting } from '../../state/use-setting.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';
import type { FittedColumns } from './fit-columns.ts';
import { ViewMenu } from './view-menu.tsx';

/**
 * Above the list: a button per column that sorts by it, and what else there is to choose. The rows below are rows of a list
 * and no table, so it is the pressed button, and not a column header, that says what the list is sorted by and how.
 */
export function ListHeader({ fitted }: { readonly fitted: FittedColumns }) {
  const [layout] = useSetting('layout');
  const hasColumns = layout !== 'cards' && !fitted.areBelow;
  return (
    <Toolbar className="list-header" aria-label={words.list.view.header}>
      {hasColumns ? (
        <>
          <SortButton by="alias" />
          {fitted.columns.map((column) => (
            <SortButton key={column} by={column} />
          ))}
        </>
      ) : (
        <SortedBy />
      )}
      <MenuTrigger>
        <Button className="button button-quiet button-small list-view">
          <Icon name="columns" />
          {words.list.view.open}
        </Button>
        <Popover className="popover view-popover" placement="bottom end" aria-label={words.list.view.open}>
          <ViewMenu />
        </Popover>
      </MenuTrigger>
    </Toolbar>
  );
}

function SortButton({ by }: { readonly by: ListOrder }) {
  const [sort, setSort] = useSetting('sort');
  const isChosen = sort.by === by;
  return (
    <Button
      className="list-sort"
      aria-pressed={isChosen}
      onPress={() => setSort({ by, reversed: isChosen && !sort.reversed })}
    >
      <span className="list-sort-name">{words.list.view.columns[by]}</span>
      {isChosen && (
        <>
          <Icon name={sort.reversed ? 'up' : 'down'} />
          <span className="only-heard">{words.list.view.orders[by][sort.reversed ? 1 : 0]}</span>
        </>
      )}
    </Button>
  );
}

/** Where there are no columns to press. */
function SortedBy() {
  const [sort] = useSetting('sort');
  const { sortedBy, columns, orders } = words.list.view;
  return (
    <span className="list-sorted quiet">
      {sortedBy(columns[sort.by], orders[sort.by][sort.reversed ? 1 : 0])}
    </span>
  );
}
