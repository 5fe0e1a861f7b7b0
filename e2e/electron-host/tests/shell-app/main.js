import { app, BaseWindow, BrowserWindow, nativeTheme, WebContentsView } from 'electron';

/** What a driver would change by its presence, so the app does it alone: prints one JSON line at each step. */
const tell = (value) => process.stdout.write(`told ${JSON.stringify(value)}\n`);

/** Resolves with the page's answer as soon as it is the wanted one, by the event that announces it. */
const wait = (contents, what, wanted, event) =>
  contents.executeJavaScript(`new Promise((resolve) => {
    const look = () => (${what}) === ${JSON.stringify(wanted)} && resolve(${JSON.stringify(wanted)});
    ${event}('change', look);
    document.addEventListener('visibilitychange', look);
    look();
  })`);

const scenarios = {
  async visibility() {
    const view = new WebContentsView();
    const state = (wanted) => wait(view.webContents, 'document.visibilityState', wanted, 'addEventListener');
    await view.webContents.loadURL('data:text/html,<script>first = document.visibilityState</script>');
    tell(await view.webContents.executeJavaScript('first'));
    const window = new BaseWindow({ width: 300, height: 200 });
    window.setContentView(view);
    tell(await state('visible'));
    view.setVisible(false);
    tell(await state('hidden'));
    view.setVisible(true);
    tell(await state('visible'));
    window.hide();
    tell(await state('hidden'));
    window.show();
    tell(await state('visible'));
    const late = new WebContentsView();
    window.setContentView(late);
    await late.webContents.loadURL('data:text/html,<script>first = document.visibilityState</script>');
    tell(await late.webContents.executeJavaScript('first'));
    tell(await state('hidden'));
  },

  async theme() {
    const query = 'matchMedia("(prefers-color-scheme: dark)")';
    const isDark = (window, wanted) =>
      wait(window.webContents, `${query}.matches`, wanted, `${query}.addEventListener`);
    const before = new BrowserWindow({ show: false });
    await before.loadURL('about:blank');
    const updated = new Promise((resolve) => nativeTheme.once('updated', resolve));
    nativeTheme.themeSource = 'dark';
    await updated;
    tell(await isDark(before, true));
    const after = new BrowserWindow({ show: false });
    await after.loadURL(
      'data:text/html,<script>first = matchMedia("(prefers-color-scheme: dark)").matches</script>',
    );
    tell(await after.webContents.executeJavaScript('first'));
    nativeTheme.themeSource = 'light';
    tell(await isDark(before, false));
  },

  /** Waits for second instances until it is killed; one that is second ends with 7. */
  async instance() {
    const data = app.commandLine.getSwitchValue('data');
    app.on('second-instance', (_event, argv, cwd, additionalData) => {
      tell({ argv, cwd, additionalData, has: app.hasSingleInstanceLock(), isReady: app.isReady() });
    });
    const got = app.requestSingleInstanceLock(data === '' ? undefined : JSON.parse(data));
    tell(got);
    if (!got) app.exit(7);
    await new Promise(() => undefined);
  },
};

app.on('window-all-closed', () => undefined);
const scenario = scenarios[app.commandLine.getSwitchValue('scenario')];
// The lock is asked for before 'ready', as an app does; the rest needs windows.
const start = scenario === scenarios.instance ? scenario() : app.whenReady().then(scenario);
start.then(() => app.exit(0));
