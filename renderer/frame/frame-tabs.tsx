import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { FrameBridge } from '../../shared/frame-contract.ts';
import type { FrameTab as FrameTabFacts } from '../../shared/frame-state.ts';
import { words } from '../text/words.ts';
import { FrameButton } from './frame-button.tsx';
import { FrameTab, tabElementId } from './frame-tab.tsx';
import type { Run } from './use-frame-failure.ts';
import { useTabDrag } from './use-tab-drag.ts';
import { useOverflow } from './use-overflow.ts';

interface Props {
  readonly bridge: FrameBridge;
  readonly run: Run;
  readonly tabs: readonly FrameTabFacts[];
  readonly activeTabId: string;
}

/**
 * The pages of the window. Left and Right move the focus, Enter looks at a page, Delete closes it, Ctrl+Shift+Left and
 * Right move it. The buttons that close are no part of the tab list (a tab cannot hold a button, ARIA 1.2), so the list
 * owns its tabs by their ids.
 */
export function FrameTabs({ bridge, run, tabs, activeTabId }: Props) {
  const list = useRef<HTMLDivElement>(null);
  /** The tab that has the keyboard after what was asked for is done. */
  const keepFocus = useRef<string | null>(null);
  const overflow = useOverflow(list, tabs.length);
  const move = (tabId: string, to: number) => run(() => bridge.moveTab({ tabId, to }));
  const drag = useTabDrag({ list, tabs, move });

  useEffect(() => {
    document
      .getElementById(tabElementId(activeTabId))
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeTabId, tabs.length]);
  useEffect(() => {
    // An element that is put elsewhere loses the focus.
    if (keepFocus.current === null) return;
    document.getElementById(tabElementId(keepFocus.current))?.focus();
    keepFocus.current = null;
  }, [tabs]);

  const close = (tabId: string) => void run(() => bridge.closeTab({ tabId }));
  const focus = (at: number) => {
    const tab = tabs.at(at);
    if (tab !== undefined) document.getElementById(tabElementId(tab.id))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const tab = tabs[at];
    if (tab === undefined) return;
    const isMove = event.shiftKey && (event.ctrlKey || event.metaKey);
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight': {
        const to = at + (event.key === 'ArrowLeft' ? -1 : 1);
        if (!isMove) focus(to % tabs.length);
        else if (to >= 0 && to < tabs.length) {
          keepFocus.current = tab.id;
          void move(tab.id, to);
        }
        break;
      }
      case 'Home':
        focus(0);
        break;
      case 'End':
        focus(-1);
        break;
      case 'Delete':
        keepFocus.current = (tabs[at + 1] ?? tabs[at - 1])?.id ?? null;
        close(tab.id);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div className="frame-tabs">
      <div
        role="tablist"
        aria-label={words.frame.tabs}
        aria-owns={tabs.map(({ id }) => tabElementId(id)).join(' ')}
      />
      <div
        ref={list}
        className="frame-tab-list"
        data-before={overflow.before || undefined}
        data-after={overflow.after || undefined}
        // A wheel turns one way only on most mice.
        onWheel={({ deltaX, deltaY, currentTarget }) => {
          if (deltaX === 0) currentTarget.scrollLeft += deltaY;
        }}
      >
        {tabs.map((tab, at) => (
          <FrameTab
            key={tab.id}
            tab={tab}
            isActive={tab.id === activeTabId}
            place={drag.placeOf(tab.id)}
            isDragged={drag.dragged === tab.id}
            onSelect={() => void run(() => bridge.selectTab({ tabId: tab.id }))}
            onClose={() => close(tab.id)}
            onKeyDown={(event) => onKeyDown(event, at)}
            dragHandlers={drag.handlersOf(tab.id)}
          />
        ))}
      </div>
      <FrameButton label={words.frame.newTab} icon="plus" onPress={() => void run(() => bridge.openTab())} />
    </div>
  );
}
