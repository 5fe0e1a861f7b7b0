import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { findBridge } from './bridge.ts';
import { MainScreen } from './screens/main-screen.tsx';
import { createActions } from './state/actions.ts';
import { AppContext } from './state/app-context.ts';
import { INITIAL_STATE } from './state/app-state.ts';
import { followAppearance } from './state/follow-appearance.ts';
import { createStore } from './state/store.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/window.css';
import './styles/kinds.css';
import './styles/org-list.css';
import './styles/list-header.css';
import './styles/org-tree.css';
import './styles/dialog.css';
import './styles/doctor.css';
import './styles/sign-in.css';
import './styles/client-apps.css';
import './styles/details.css';
import './styles/marks.css';
import './styles/groups.css';
import './styles/open.css';
import './styles/open-in.css';
import './styles/search.css';
import './styles/moving.css';
import './styles/catalogue.css';
import './styles/settings.css';
import './styles/contrast.css';
import './styles/palette.css';
import { words } from './text/words.ts';

/** The page's composition root. */
function start(root: HTMLElement) {
  document.documentElement.lang = words.language;
  const bridge = findBridge();
  if (bridge === null) {
    root.textContent = words.outside;
    return;
  }
  const store = createStore(INITIAL_STATE);
  const actions = createActions(bridge, store, words.language);
  followAppearance(store, document.documentElement);
  actions.start();
  createRoot(root).render(
    <StrictMode>
      {/* React Aria would take the browser's language, and with it perhaps another direction than the words have. */}
      <I18nProvider locale={words.language}>
        <AppContext value={{ store, actions }}>
          <MainScreen />
        </AppContext>
      </I18nProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
start(root);
