import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The least that an app can be: one window with a page of nothing but a button. What Latchkey's start is held against. */
export async function writeEmptyApp(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }));
  await writeFile(
    path.join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
    app.setPath('userData', ${JSON.stringify(path.join(folder, 'profile'))});
    app.whenReady().then(() => {
      const window = new BrowserWindow({ width: 980, height: 680, webPreferences: { sandbox: true } });
      window.loadURL('data:text/html,<title>Empty</title><button>Ready</button>');
    });
    app.on('window-all-closed', () => app.quit());`,
  );
}
