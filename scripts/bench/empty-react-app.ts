import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { PROJECT_ROOT } from '../build/project-root.ts';

/** The least that a page of React can be: a box, and what is typed into it. What Latchkey's list is held against. */
const PAGE = `
  import { createElement, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  function Echo() {
    const [text, setText] = useState('');
    const onChange = (event) => setText(event.target.value);
    return createElement('div', null,
      createElement('input', { type: 'search', 'aria-label': 'Search orgs', value: text, onChange }),
      createElement('div', { role: 'row' }, text));
  }
  createRoot(document.getElementById('root')).render(createElement(Echo));`;

const MAIN = `
  const { app, BrowserWindow } = require('electron');
  const path = require('node:path');
  app.setPath('userData', path.join(__dirname, 'profile'));
  app.whenReady().then(() => {
    const window = new BrowserWindow({ width: 980, height: 680, webPreferences: { sandbox: true } });
    window.loadFile(path.join(__dirname, 'index.html'));
  });
  app.on('window-all-closed', () => app.quit());`;

/** Builds that app in a folder and starts it. */
export async function startEmptyReactApp(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  switches: readonly string[] = [],
): Promise<{ readonly electron: ElectronApplication; readonly page: Page }> {
  await mkdir(folder, { recursive: true });
  await build({
    stdin: { contents: PAGE, resolveDir: PROJECT_ROOT },
    bundle: true,
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    outfile: path.join(folder, 'page.js'),
    logLevel: 'warning',
  });
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }));
  await writeFile(path.join(folder, 'main.cjs'), MAIN);
  await writeFile(
    path.join(folder, 'index.html'),
    '<!doctype html><title>Empty</title><div id="root"></div><script src="page.js"></script>',
  );
  const all = Object.entries({ ...process.env, ...env });
  const electron = await _electron.launch({
    args: [folder, ...switches],
    env: Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  });
  const page = await electron.firstWindow();
  await page.getByRole('searchbox').waitFor();
  return { electron, page };
}
