import type { FrameSession, FrameState } from '../../../shared/frame-state.ts';
import type { OrgWindowFacts } from '../../ports/windows.ts';
import type { OrgHold } from '../org-window-title.ts';
import type { DownloadList } from './download-list.ts';
import { isAwake } from './sleeping-tab.ts';
import type { WindowTabs } from './window-tabs.ts';

/** What the frame of a window shows. */
export function frameStateOf(of: {
  readonly facts: OrgWindowFacts;
  readonly hold: OrgHold;
  readonly isPopup: boolean;
  readonly tabs: Pick<WindowTabs, 'all' | 'shown' | 'problemOf'>;
  readonly zoomPercent: number;
  readonly session: FrameSession;
  readonly downloads: Pick<DownloadList, 'all'>;
}): FrameState {
  const { facts, hold, tabs } = of;
  const shown = tabs.shown();
  const problem = tabs.problemOf(shown)?.error;
  const find = isAwake(shown) ? shown.search.found() : undefined;
  return {
    org: {
      key: facts.orgKey,
      alias: facts.alias,
      kind: facts.kind,
      organizationName: facts.organizationName,
      username: facts.username,
    },
    isPrivate: hold.kind !== 'own',
    ...(of.isPopup ? { isPopup: true } : {}),
    ...(hold.kind === 'child' ? { loggedInAs: hold.loggedInAs } : {}),
    tabs: tabs.all().map((tab) => tab.facts()),
    activeTabId: shown.id,
    page: { ...shown.page(), zoomPercent: of.zoomPercent },
    session: of.session,
    downloads: of.downloads.all(),
    ...(problem === undefined ? {} : { problem }),
    ...(find === undefined ? {} : { find }),
  };
}
