import { Header, Menu, MenuItem, MenuSection, type Selection, Text } from 'react-aria-components';
import { LIST_COLUMNS, LIST_LAYOUTS, LIST_ORDERS } from '../../../shared/list-columns.ts';
import { useSetting } from '../../state/use-setting.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../parts/icon.tsx';

const text = words.list.view;

/** How the list looks: its order, its columns, as list, cards or tree, how dense. */
export function ViewMenu() {
  const [sort, setSort] = useSetting('sort');
  const [columns, setColumns] = useSetting('columns');
  const [layout, setLayout] = useSetting('layout');
  const [density, setDensity] = useSetting('density');
  const { appearance } = words.settings;
  return (
    <Menu className="menu" aria-label={text.open} autoFocus="first">
      <Choices
        id="sort"
        title={text.sort}
        all={LIST_ORDERS}
        nameOf={(by) => text.columns[by]}
        chosen={sort.by}
        onChoose={(by) => setSort({ by, reversed: false })}
      />
      <Choices
        id="order"
        title={text.direction}
        all={['forward', 'backward'] as const}
        nameOf={(direction) => text.orders[sort.by][direction === 'forward' ? 0 : 1]}
        chosen={sort.reversed ? 'backward' : 'forward'}
        onChoose={(direction) => setSort({ ...sort, reversed: direction === 'backward' })}
      />
      <MenuSection
        className="menu-section"
        selectionMode="multiple"
        selectedKeys={columns.map((column) => keyOf('columns', column))}
        onSelectionChange={(keys) =>
          setColumns(LIST_COLUMNS.filter((column) => isIn(keys, keyOf('columns', column))))
        }
      >
        <Header className="menu-header">{text.shown}</Header>
        {LIST_COLUMNS.map((column) => (
          <Entry key={column} id={keyOf('columns', column)} name={text.columns[column]} />
        ))}
      </MenuSection>
      <Choices
        id="layout"
        title={appearance.layout.name}
        all={LIST_LAYOUTS}
        nameOf={(one) => appearance.layout[one]}
        chosen={layout}
        onChoose={setLayout}
      />
      <Choices
        id="density"
        title={appearance.density.name}
        all={['comfortable', 'compact'] as const}
        nameOf={(one) => appearance.density[one]}
        chosen={density}
        onChoose={setDensity}
      />
    </Menu>
  );
}

interface ChoicesProps<Value extends string> {
  /** Of all keys of the menu, those of this section begin with it. */
  readonly id: string;
  readonly title: string;
  readonly all: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choices<Value extends string>({ id, title, all, nameOf, chosen, onChoose }: ChoicesProps<Value>) {
  return (
    <MenuSection
      className="menu-section"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[keyOf(id, chosen)]}
      onSelectionChange={(keys) => {
        const next = all.find((value) => isIn(keys, keyOf(id, value)));
        if (next !== undefined) onChoose(next);
      }}
    >
      <Header className="menu-header">{title}</Header>
      {all.map((value) => (
        <Entry key={value} id={keyOf(id, value)} name={nameOf(value)} />
      ))}
    </MenuSection>
  );
}

function Entry({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <MenuItem id={id} className="menu-item menu-choice" textValue={name}>
      <Icon name="check" />
      <Text slot="label">{name}</Text>
    </MenuItem>
  );
}

const keyOf = (section: string, value: string) => `${section} ${value}`;
const isIn = (keys: Selection, key: string) => keys === 'all' || keys.has(key);
