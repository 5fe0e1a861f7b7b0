import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/controls.css';
import '../styles/kinds.css';
import '../styles/search.css';
import '../styles/switcher.css';
import '../styles/contrast.css';
import { followContrast } from '../state/follow-contrast.ts';
import { words } from '../text/words.ts';
import { findSwitcherBridge } from './switcher-bridge.ts';
import { SwitcherScreen } from './switcher-screen.tsx';

/** The quick switcher's composition root. */
function start(root: HTMLElement) {
  document.documentElement.lang = words.language;
  followContrast(document.documentElement);
  const bridge = findSwitcherBridge();
  if (bridge === null) {
    root.textContent = words.outside;
    return;
  }
  createRoot(root).render(
    <StrictMode>
      <SwitcherScreen bridge={bridge} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('switcher.html has no #root');
start(root);
