import { mkdtempSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakePorts } from './fake-ports.ts';
import { createShell } from './shell.ts';

const make = (options: Parameters<typeof fakePorts>[0] = {}) => {
  const ports = fakePorts(options);
  return { ...createShell(ports), ports };
};

describe('shell', () => {
  it('under a test only records what the desktop is asked for', async () => {
    const { electron, recorded } = make();
    await electron.shell.openExternal('https://example.org/');
    electron.shell.showItemInFolder('/a/b');
    expect(await electron.shell.openPath('/does/not/exist')).not.toBe('');
    expect(recorded.requests).toEqual([
      { what: 'openExternal', url: 'https://example.org/' },
      { what: 'showItemInFolder', path: '/a/b' },
      { what: 'openPath', path: '/does/not/exist' },
    ]);
  });

  it('refuses to open what is no URL', async () => {
    await expect(make().electron.shell.openExternal('no url')).rejects.toThrow('Invalid URL');
  });

  it('trashes what there is', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'trash-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const file = path.join(folder, 'file');
    writeFileSync(file, 'x');
    await make().electron.shell.trashItem(file);
    expect(existsSync(file)).toBe(false);
    await expect(make().electron.shell.trashItem(file)).rejects.toThrow('Failed to move item');
  });
});

describe('nativeTheme', () => {
  it('drives the scheme into pages, and tells only of real changes', async () => {
    const { electron, ports } = make();
    const { nativeTheme } = electron;
    const updated = vi.fn();
    nativeTheme.on('updated', updated);
    expect([nativeTheme.themeSource, nativeTheme.shouldUseDarkColors]).toEqual(['system', false]);
    nativeTheme.themeSource = 'light';
    nativeTheme.themeSource = 'dark';
    await once(nativeTheme, 'updated');
    nativeTheme.themeSource = 'dark';
    expect(nativeTheme.shouldUseDarkColors).toBe(true);
    expect(nativeTheme.colorScheme).toBe('dark');
    nativeTheme.themeSource = 'system';
    await once(nativeTheme, 'updated');
    expect(updated).toHaveBeenCalledTimes(2);
    expect(ports.schemes).toEqual(['light', 'dark', 'dark', undefined]);
    expect(() => {
      nativeTheme.themeSource = 'blue' as never;
    }).toThrow(TypeError);
  });
});

describe('Tray', () => {
  it('is recorded until it is destroyed', () => {
    const { electron, recorded } = make();
    const tray = new electron.Tray(electron.nativeImage.createEmpty());
    const menu = electron.Menu.buildFromTemplate([{ label: 'Open' }]);
    tray.setToolTip('tip');
    tray.setContextMenu(menu);
    expect(recorded.trays[0]).toMatchObject({ tray, toolTip: 'tip' });
    expect(recorded.trays[0]?.menu).toBe(menu);
    tray.destroy();
    expect(tray.isDestroyed()).toBe(true);
    expect(recorded.trays).toEqual([]);
  });

  it('refuses pictures it cannot load and arguments it cannot use', () => {
    const { electron } = make();
    expect(() => new electron.Tray('/does/not/exist')).toThrow(/Failed to load image from path (.+)/);
    const tray = new electron.Tray(electron.nativeImage.createEmpty());
    const menu = electron.Menu.buildFromTemplate([{ label: 'x' }]);
    tray.popUpContextMenu(menu, { x: 0, y: 0 });
    tray.popUpContextMenu({ x: 0, y: 0 } as never);
    expect(() => {
      tray.popUpContextMenu({} as never);
    }).toThrow(/index 0/);
    expect(() => {
      tray.popUpContextMenu(menu, {} as never);
    }).toThrow(/index 1/);
  });

  it('cannot be made before ready', () => {
    const { electron } = make({ ready: false });
    expect(() => new electron.Tray(electron.nativeImage.createEmpty())).toThrow('before app is ready');
  });
});

describe('Notification', () => {
  it('is recorded while it shows', async () => {
    const { electron, recorded } = make();
    const notification = new electron.Notification({ title: 't', body: 'b' });
    notification.show();
    await once(notification, 'show');
    expect(recorded.notifications).toEqual([notification]);
    notification.close();
    await once(notification, 'close');
    expect(recorded.notifications).toEqual([]);
  });

  it('has an id of its own that cannot be changed', () => {
    const notification = new (make().electron.Notification)({ id: '' });
    expect(notification.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(() => {
      Object.assign(notification, { id: 'x' });
    }).toThrow();
  });
});

describe('globalShortcut', () => {
  it('knows a combination however it is written, and runs it unless suspended', () => {
    const { electron, recorded } = make();
    const { globalShortcut } = electron;
    const pressed = vi.fn();
    expect(globalShortcut.register('CmdOrCtrl+Shift+K', pressed)).toBe(true);
    expect(globalShortcut.register('Shift+Control+k', pressed)).toBe(false);
    expect(globalShortcut.isRegistered('Ctrl+Shift+K')).toBe(true);
    recorded.shortcuts.get('Ctrl+Shift+K')?.();
    globalShortcut.setSuspended(true);
    recorded.shortcuts.get('Ctrl+Shift+K')?.();
    expect(pressed).toHaveBeenCalledOnce();
    globalShortcut.unregister('CommandOrControl+Shift+K');
    expect(globalShortcut.isRegistered('CmdOrCtrl+Shift+K')).toBe(false);
    expect(() => globalShortcut.register('Nonsense', pressed)).toThrow(TypeError);
  });
});

describe('safeStorage', () => {
  it('hides text as Chromium does without a keyring', async () => {
    const { safeStorage } = make().electron;
    const hidden = await safeStorage.encryptStringAsync('€ secret');
    expect(hidden.subarray(0, 3).toString()).toBe('v10');
    expect(hidden.includes('secret')).toBe(false);
    expect(await safeStorage.decryptStringAsync(hidden)).toEqual({
      result: '€ secret',
      shouldReEncrypt: false,
    });
    await expect(safeStorage.decryptStringAsync(Buffer.from('not hidden'))).rejects.toThrow(Error);
    await expect(safeStorage.decryptStringAsync({} as never)).rejects.toThrow(Error);
  });

  it('says that it cannot protect, until plain text is allowed', () => {
    const safeStorage: Record<string, unknown> = { ...make().electron.safeStorage };
    const call = (name: string, ...args: unknown[]): unknown =>
      (safeStorage[name] as (...a: unknown[]) => unknown)(...args);
    expect(call('isEncryptionAvailable')).toBe(false);
    expect(() => call('encryptString', 'x')).toThrow('not available');
    call('setUsePlainTextEncryption', true);
    expect(call('isEncryptionAvailable')).toBe(true);
    expect(call('decryptString', call('encryptString', 'x'))).toBe('x');
  });
});

describe('powerMonitor', () => {
  it('is awake, plugged in, and checks its argument', () => {
    const { powerMonitor } = make().electron;
    expect([
      powerMonitor.getSystemIdleState(1),
      powerMonitor.getSystemIdleTime(),
      powerMonitor.onBatteryPower,
    ]).toEqual(['active', 0, false]);
    expect(() => powerMonitor.getSystemIdleState(-1)).toThrow('must be greater than 0');
    expect(() => powerMonitor.getSystemIdleState(NaN)).toThrow('conversion failure');
  });
});

describe('screen', () => {
  it('has one display, once the app is ready', () => {
    expect(make().electron.screen.getPrimaryDisplay().workArea).toEqual({
      x: 0,
      y: 0,
      width: 1280,
      height: 800,
    });
    expect(() => make({ ready: false }).electron.screen.getAllDisplays()).toThrow(
      "before the app 'ready' event",
    );
  });
});

describe('crashReporter', () => {
  it('wants to know where to send, and keeps parameters', () => {
    const { crashReporter } = make().electron;
    expect(() => {
      crashReporter.start({});
    }).toThrow('submitURL must be specified');
    crashReporter.start({ uploadToServer: false, extra: { a: '1' } });
    crashReporter.addExtraParameter('b', '2');
    crashReporter.removeExtraParameter('a');
    expect(crashReporter.getParameters()).toEqual({ b: '2' });
  });
});
