import { Button } from 'react-aria-components';
import type { FrameBridge } from '../../shared/frame-contract.ts';
import type { FrameTab } from '../../shared/frame-state.ts';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { Spinner } from '../components/parts/icon.tsx';
import { words } from '../text/en.ts';
import { FrameButton } from './frame-button.tsx';

interface Props {
  readonly bridge: FrameBridge;
  readonly tabs: readonly FrameTab[];
  readonly activeTabId: string;
}

/** The pages of the window. */
export function FrameTabs({ bridge, tabs, activeTabId }: Props) {
  return (
    <div className="frame-tabs">
      <ul aria-label={words.frame.tabs} className="frame-tab-list">
        {tabs.map(({ id, title, isLoading }) => {
          const name = title === '' ? words.frame.untitled : title;
          return (
            <li key={id} className="frame-tab" data-active={id === activeTabId || undefined}>
              <Button
                className="frame-tab-name"
                {...(id === activeTabId ? { 'aria-current': 'page' } : {})}
                onPress={() => void bridge.selectTab({ tabId: id })}
              >
                {isLoading && <Spinner />}
                <ForeignText text={name} />
              </Button>
              {tabs.length > 1 && (
                <FrameButton
                  label={words.frame.closeTab(name)}
                  icon="close"
                  onPress={() => void bridge.closeTab({ tabId: id })}
                />
              )}
            </li>
          );
        })}
      </ul>
      <FrameButton label={words.frame.newTab} icon="plus" onPress={() => void bridge.openTab()} />
    </div>
  );
}
