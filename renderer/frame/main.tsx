import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/controls.css';
import '../styles/kinds.css';
import '../styles/frame.css';
import '../styles/frame-tabs.css';
import '../styles/frame-rows.css';
import '../styles/contrast.css';
import { followContrast } from '../state/follow-contrast.ts';
import { words } from '../text/words.ts';
import { findFrameBridge } from './frame-bridge.ts';
import { OrgFrame } from './org-frame.tsx';

/** The frame's composition root: a page of its own, above the page of the org. */
function start(root: HTMLElement) {
  document.documentElement.lang = words.language;
  followContrast(document.documentElement);
  const bridge = findFrameBridge();
  if (bridge === null) {
    root.textContent = words.outside;
    return;
  }
  createRoot(root).render(
    <StrictMode>
      <OrgFrame bridge={bridge} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('frame.html has no #root');
start(root);
