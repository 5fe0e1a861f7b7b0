import { type CSSProperties, useMemo, useRef } from 'react';
import { GridLayout, GridList, type Selection, Size, Virtualizer } from 'react-aria-components';
import type { OrgSummary } from '../../../shared/org.ts';
import { useSetting } from '../../state/use-setting.ts';
import { words } from '../../text/words.ts';
import { CARD_GAP, ROW_HEIGHTS } from './row-heights.ts';
import { ListHeader } from './list-header.tsx';
import { OrgRow } from './org-row.tsx';
import { OrgsLayout } from './orgs-layout.ts';
import { ShownColumns } from './shown-columns.ts';
import { useFittedColumns } from './use-fitted-columns.ts';

/** A card is at least this wide; as many as fit stand beside one another. */
const CARD_SIZE = new Size(290, 40);
const CARDS = {
  minItemSize: CARD_SIZE,
  maxItemSize: new Size(460, Infinity),
  minSpace: new Size(CARD_GAP, CARD_GAP),
};

interface Props {
  readonly orgs: readonly OrgSummary[];
  /** Whether the person may choose the order: what a search found has one of its own. */
  readonly hasOrder: boolean;
  readonly onSelectionChange: (keys: Selection) => void;
  readonly onOpen: (org: OrgSummary) => void;
}

/** Orgs as a list or as cards, as the person chose. Only those in sight exist in the page, so five hundred cost what twenty do. */
export function OrgGrid({ orgs, hasOrder, onSelectionChange, onOpen }: Props) {
  const [layout] = useSetting('layout');
  const [density] = useSetting('density');
  const box = useRef<HTMLDivElement>(null);
  const fitted = useFittedColumns(box);
  const rows = useMemo(() => ({ estimatedRowSize: ROW_HEIGHTS[density] }), [density]);
  const isCards = layout === 'cards';
  const look = isCards ? 'orgs-cards' : fitted.areBelow ? 'orgs-below' : 'orgs-lines';
  // What was measured for one look is wrong for another.
  const key = `${layout} ${density}`;
  const list = (
    <GridList
      aria-label={words.list.label}
      className="orgs"
      layout={isCards ? 'grid' : 'stack'}
      items={orgs}
      selectionMode="multiple"
      selectionBehavior="replace"
      onSelectionChange={onSelectionChange}
      onAction={(orgKey) => {
        const org = orgs.find((one) => one.key === orgKey);
        if (org !== undefined) onOpen(org);
      }}
    >
      {(org) => <OrgRow key={org.key} org={org} />}
    </GridList>
  );
  return (
    <div ref={box} className={`orgs-box ${look}`} style={{ '--columns': fitted.template } as CSSProperties}>
      {hasOrder && <ListHeader fitted={fitted} />}
      <ShownColumns value={fitted.columns}>
        {isCards ? (
          <Virtualizer key={key} layout={GridLayout} layoutOptions={CARDS} shouldObserveItemSize>
            {list}
          </Virtualizer>
        ) : (
          <Virtualizer key={key} layout={OrgsLayout} layoutOptions={rows} shouldObserveItemSize>
            {list}
          </Virtualizer>
        )}
      </ShownColumns>
    </div>
  );
}
