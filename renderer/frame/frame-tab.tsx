import type { KeyboardEvent } from 'react';
import type { FrameTab as FrameTabFacts } from '../../shared/frame-state.ts';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { Icon, Spinner } from '../components/parts/icon.tsx';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';
import { FrameButton } from './frame-button.tsx';
import type { TabDragHandlers } from './use-tab-drag.ts';

interface Props {
  readonly tab: FrameTabFacts;
  readonly isActive: boolean;
  /** Where it stands while one is dragged; undefined where the order of the page is that of the tabs. */
  readonly place: number | undefined;
  readonly isDragged: boolean;
  readonly onSelect: () => void;
  readonly onClose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly dragHandlers: TabDragHandlers;
}

export const tabElementId = (tabId: string): string => `tab-${tabId}`;

/** One page of the window: its title, and the button that closes it. */
export function FrameTab({
  tab,
  isActive,
  place,
  isDragged,
  onSelect,
  onClose,
  onKeyDown,
  dragHandlers,
}: Props) {
  const name = nameOf(tab);
  return (
    <div
      className="frame-tab"
      data-active={isActive || undefined}
      data-asleep={tab.isAsleep}
      data-dragged={isDragged || undefined}
      style={place === undefined ? undefined : { order: place }}
      // The middle button: pressed it would start to scroll, released it closes.
      onMouseDown={(event) => {
        if (event.button === 1) event.preventDefault();
      }}
      onAuxClick={(event) => {
        if (event.button === 1) onClose();
      }}
      {...dragHandlers}
    >
      <div
        id={tabElementId(tab.id)}
        role="tab"
        className="frame-tab-name"
        tabIndex={isActive ? 0 : -1}
        aria-selected={isActive}
        aria-keyshortcuts="Delete Control+Shift+ArrowLeft Control+Shift+ArrowRight"
        onClick={onSelect}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            onSelect();
          } else onKeyDown(event);
        }}
      >
        {tab.isLoading && <Spinner />}
        {tab.isAsleep === true && (
          <span aria-hidden title={words.frame.asleepHint}>
            <Icon name="asleep" />
          </span>
        )}
        <ForeignText text={name} className="frame-tab-title" />
        {tab.isAsleep === true && <span className="only-heard"> {words.frame.asleep}</span>}
      </div>
      <FrameButton
        label={words.frame.closeTab(visibleText(name))}
        icon="close"
        isTabStop={isActive}
        className="frame-tab-close"
        onPress={onClose}
      />
    </div>
  );
}

function nameOf({ title, isLoading }: FrameTabFacts): string {
  if (title !== '') return title;
  return isLoading ? words.frame.loadingTab : words.frame.untitled;
}
