import { type CSSProperties, useRef } from 'react';
import type { Selection } from 'react-stately';
import type { OrgSummary } from '../../../shared/org.ts';
import { useSetting } from '../../state/use-setting.ts';
import { CARD_GAP, ROW_HEIGHTS } from './row-heights.ts';
import { ListHeader } from './list-header.tsx';
import { OrgRows } from './org-rows.tsx';
import { ShownColumns } from './shown-columns.ts';
import { useBeginAnew } from './use-begin-anew.ts';
import { useCardsPerLine } from './use-cards-per-line.ts';
import { useFittedColumns } from './use-fitted-columns.ts';

interface Props {
  readonly orgs: readonly OrgSummary[];
  /** Whether the person may choose the order: what a search found has one of its own. */
  readonly hasOrder: boolean;
  /** The list is shown from its first row again when this is another. */
  readonly beginsAnewWith?: string;
  readonly onSelectionChange: (keys: Selection) => void;
  readonly onOpen: (org: OrgSummary) => void;
}

/** Orgs as a list or as cards, as the person chose. Only those in sight exist in the page, so five hundred cost what twenty do. */
export function OrgGrid({ orgs, hasOrder, beginsAnewWith, onSelectionChange, onOpen }: Props) {
  const [layout] = useSetting('layout');
  const [density] = useSetting('density');
  const box = useRef<HTMLDivElement>(null);
  const fitted = useFittedColumns(box);
  const isCards = layout === 'cards';
  const look = isCards ? 'orgs-cards' : fitted.areBelow ? 'orgs-below' : 'orgs-lines';
  const grid = useRef<HTMLDivElement>(null);
  const cards = useCardsPerLine(grid);
  useBeginAnew(grid, beginsAnewWith);
  return (
    <div
      ref={box}
      className={`orgs-box ${look}`}
      style={{ '--columns': fitted.template, '--cards': cards } as CSSProperties}
    >
      {hasOrder && <ListHeader fitted={fitted} />}
      <ShownColumns value={fitted.columns}>
        <OrgRows
          look={`${look} ${density}`}
          orgs={orgs}
          cardsPerLine={isCards ? cards : undefined}
          usualHeight={look === 'orgs-lines' ? ROW_HEIGHTS[density] : null}
          gap={isCards ? CARD_GAP : 0}
          grid={grid}
          onSelectionChange={onSelectionChange}
          onOpen={onOpen}
        />
      </ShownColumns>
    </div>
  );
}
