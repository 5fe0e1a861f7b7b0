import { type CSSProperties, Fragment, useEffect, useMemo, useRef } from 'react';
import {
  Button,
  Collection,
  type Key,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from 'react-aria-components';
import type { OrgKey, OrgSummary } from '../../shared/org.ts';
import { MOST_FOLDED } from '../../shared/settings.ts';
import { orgTree } from '../../shared/org-tree.ts';
import { EmptyView } from '../components/groups/empty-view.tsx';
import { ListHeader } from '../components/orgs/list-header.tsx';
import { nameOf } from '../components/orgs/name-of.ts';
import { RowContent } from '../components/orgs/org-row.tsx';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { ROW_HEIGHTS, TWO_LINES_HEIGHT } from '../components/orgs/row-heights.ts';
import { ShownColumns } from '../components/orgs/shown-columns.ts';
import { useFittedColumns } from '../components/orgs/use-fitted-columns.ts';
import { OrgsFrame } from '../components/orgs/orgs-frame.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { Icon } from '../components/parts/icon.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { treeRows, type TreeRow } from '../state/tree-rows.ts';
import { useSetting } from '../state/use-setting.ts';
import { words } from '../text/words.ts';

/** The orgs as a tree: what belongs together stands together, and can be folded away. */
export function OrgTree() {
  const actions = useActions();
  const { shown: orgs } = useApp(actions.views);
  const rows = useMemo(() => treeRows(orgTree(orgs)), [orgs]);
  const [density] = useSetting('density');
  const [wasFolded, setFolded] = useSetting('foldedInTree');
  const box = useRef<HTMLDivElement>(null);
  const fitted = useFittedColumns(box);
  // Guessed wrongly, the last row would not be where the End key goes.
  const rowSize = fitted.areBelow ? TWO_LINES_HEIGHT : ROW_HEIGHTS[density];
  const options = useMemo(() => ({ estimatedRowSize: rowSize }), [rowSize]);
  const look = fitted.areBelow ? 'orgs-below' : 'orgs-lines';
  const parents = parentKeys(rows);
  const expanded = new Set<Key>(parents.filter((key) => !wasFolded.includes(key)));
  /** Folds of what another view shows stay as they are. */
  const fold = (unfolded: ReadonlySet<Key>) => {
    const elsewhere = wasFolded.filter((key) => !parents.includes(key));
    const here = parents.filter((key) => !unfolded.has(key));
    setFolded([...elsewhere, ...here].slice(-MOST_FOLDED));
  };
  const find = (key: Key) => orgs.find((org) => org.key === key);
  if (orgs.length === 0) return <EmptyView />;
  return (
    <OrgsFrame isShown>
      <div ref={box} className={`orgs-box ${look}`} style={{ '--columns': fitted.template } as CSSProperties}>
        <ListHeader fitted={fitted} />
        <ShownColumns value={fitted.columns}>
          <Virtualizer key={density} layout={ListLayout} layoutOptions={options} shouldObserveItemSize>
            <Tree
              aria-label={words.list.label}
              className="orgs org-tree"
              items={rows}
              expandedKeys={expanded}
              onExpandedChange={fold}
              selectionMode="multiple"
              selectionBehavior="replace"
              onSelectionChange={(keys) =>
                // All means all that are shown: who chose a group does not mean the others.
                actions.select(
                  new Set(
                    keys === 'all'
                      ? orgs.map(({ key }) => key)
                      : [...keys].filter((key) => find(key)).map(String),
                  ),
                )
              }
              onAction={(key) => {
                const org = find(key);
                if (org !== undefined) void actions.openOrg(org.key);
              }}
            >
              {(row) => <Row row={row} />}
            </Tree>
          </Virtualizer>
        </ShownColumns>
      </div>
    </OrgsFrame>
  );
}

function Row({ row }: { readonly row: TreeRow }) {
  return (
    <TreeItem
      id={row.id}
      textValue={row.org === null ? headingOf(row) : nameOf(row.org)}
      className={`row kind-${row.kind}`}
    >
      <TreeItemContent>
        {({ hasChildItems, level, isExpanded }) => (
          <div className={`tree-row tree-level-${Math.min(level, 4)} ${isExpanded ? 'tree-open' : ''}`}>
            {hasChildItems ? (
              <Button
                slot="chevron"
                className="tree-chevron"
                aria-label={isExpanded ? words.life.tree.collapse : words.life.tree.expand}
              >
                <Icon name="down" />
              </Button>
            ) : (
              <span className="tree-chevron" aria-hidden="true" />
            )}
            <div className="tree-content">
              {row.org === null ? <Heading row={row} /> : <OrgContent org={row.org} />}
            </div>
          </div>
        )}
      </TreeItemContent>
      <Collection items={row.children}>{(child) => <Row row={child} />}</Collection>
    </TreeItem>
  );
}

const headingOf = ({ name, kind, userCount }: TreeRow) =>
  [name, words.kinds[kind], words.life.tree.users(userCount)].join(', ');

/** An organization with several users: they stand below it. */
function Heading({ row }: { readonly row: TreeRow }) {
  return (
    <div className="tree-heading">
      <ForeignText text={row.name} className="row-alias" />
      <KindBadge kind={row.kind} />
      <span className="quiet">{words.life.tree.users(row.userCount)}</span>
    </div>
  );
}

function OrgContent({ org }: { readonly org: OrgSummary }) {
  return (
    <Fragment>
      <FocusOnWish orgKey={org.key} />
      <RowContent org={org} />
    </Fragment>
  );
}

/** Gives the row the focus that something else asked for it. */
function FocusOnWish({ orgKey }: { readonly orgKey: OrgKey }) {
  const actions = useActions();
  const isWanted = useApp((state) => state.focusOrg === orgKey);
  useEffect(() => {
    if (!isWanted) return;
    document.querySelector<HTMLElement>(`.org-tree [role="row"][data-key="${CSS.escape(orgKey)}"]`)?.focus();
    actions.focusedOrg();
  }, [isWanted, orgKey, actions]);
  return null;
}

const parentKeys = (rows: readonly TreeRow[]): readonly string[] =>
  rows.flatMap((row) => (row.children.length === 0 ? [] : [row.id, ...parentKeys(row.children)]));
