import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { licences } from './scripts/build/licences.ts';

/** Builds our pages: the main window’s, the frame of org windows, the small windows. They must run under the CSP of docs/security.md: no inline script, no inline style. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), licences()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    // The page only ever runs in the Chromium of the Electron it ships with.
    target: 'esnext',
    // The polyfill for old browsers would be an extra script for nothing.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['renderer/index.html', 'renderer/frame.html', 'renderer/prompt.html', 'renderer/switcher.html'],
    },
  },
});
