import { Loading } from '../components/parts/loading.tsx';
import { MainTools } from '../components/parts/main-tools.tsx';
import { CheckAllStatus } from '../components/orgs/check-all-status.tsx';
import { RenewedNotice } from '../components/orgs/renewed-notice.tsx';
import { WaitingOrgs } from '../components/moving/waiting-orgs.tsx';
import { StatusBar } from '../components/parts/status-bar.tsx';
import { GroupNavigation } from '../components/groups/group-navigation.tsx';
import { BulkBar } from '../components/marks/bulk-bar.tsx';
import { SearchBox } from '../components/search/search-box.tsx';
import { useSettingsKey } from '../state/use-settings-key.ts';
import { useCommandKeys } from '../state/use-command-keys.ts';
import { useUndoKey } from '../state/use-undo-key.ts';
import { usePastedAddress } from '../state/use-pasted-address.ts';
import { useApp } from '../state/app-context.ts';
import { words } from '../text/words.ts';
import { Banners } from './banners.tsx';
import { Dialogs } from './dialogs.tsx';
import { DoctorDialog } from './doctor-dialog.tsx';
import { EmptyScreen } from './empty-screen.tsx';
import { OrgList } from './org-list.tsx';
import { OrgTree } from './org-tree.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { ProxyLoginDialog } from './proxy-login-dialog.tsx';
import { SearchResults } from './search-results.tsx';
import { VaultCard } from './vault-card.tsx';

/** The whole window: tools, what needs saying, the orgs, the status bar. */
export function MainScreen() {
  const isLoaded = useApp((state) => state.loaded);
  usePastedAddress();
  useCommandKeys();
  useUndoKey();
  const isSearching = useApp((state) => state.search.trim() !== '');
  useSettingsKey();
  // All that is there may be in the archive, which comes last.
  const isEmpty = useApp((state) => state.orgs.length === 0 && state.orgsFollowing === 0);
  const showsTree = useApp((state) => state.settings.layout === 'tree');
  const isTree = showsTree && isLoaded && !isEmpty && !isSearching;
  return (
    <div className="window">
      <header className="toolbar">
        <span className="toolbar-name">{words.appName}</span>
        {isLoaded && !isEmpty && <SearchBox />}
        {isLoaded && <MainTools />}
      </header>
      <div className="window-body">
        {isLoaded && !isEmpty && <GroupNavigation />}
        <main className="content">
          <CheckAllStatus />
          <RenewedNotice />
          <Banners />
          <VaultCard />
          {!isLoaded ? <Loading /> : isEmpty && <EmptyScreen />}
          <SearchResults />
          {isTree && <OrgTree />}
          <OrgList isShown={isLoaded && !isEmpty && !isSearching && !isTree} />
          {isLoaded && <WaitingOrgs />}
          {isLoaded && !isEmpty && <BulkBar />}
        </main>
      </div>
      <StatusBar />
      <Dialogs />
      <SettingsDialog />
      <DoctorDialog />
      <ProxyLoginDialog />
    </div>
  );
}
