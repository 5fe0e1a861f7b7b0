import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/controls.css';
import '../styles/kinds.css';
import '../styles/prompt.css';
import '../styles/contrast.css';
import { followContrast } from '../state/follow-contrast.ts';
import { words } from '../text/words.ts';
import { findPromptBridge } from './prompt-bridge.ts';
import { PromptScreen } from './prompt-screen.tsx';

/** The composition root of the small window in which something is typed before it is done to production. */
function start(root: HTMLElement) {
  document.documentElement.lang = words.language;
  followContrast(document.documentElement);
  const bridge = findPromptBridge();
  if (bridge === null) {
    root.textContent = words.outside;
    return;
  }
  createRoot(root).render(
    <StrictMode>
      <PromptScreen bridge={bridge} />
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('prompt.html has no #root');
start(root);
