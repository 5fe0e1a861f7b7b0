import { describe, expect, it, vi } from 'vitest';
import { fakePorts, fakeWindow } from '../fake-ports.ts';
import { createMenuClasses } from './menu.ts';
import { Popups } from './popups.ts';

/** Electron types `click` as Function; these are its arguments. */
const click = (item: Electron.MenuItem | undefined, ...args: unknown[]): void => {
  (item?.click as (...given: unknown[]) => void)(...args);
};

const make = (overrides: Parameters<typeof fakePorts>[0] = {}) => {
  const popups = new Popups();
  const ports = fakePorts(overrides);
  return { ...createMenuClasses(ports, popups), popups, ports };
};

describe('Menu.buildFromTemplate', () => {
  it('refuses what is no template with the words of Electron', () => {
    const { Menu } = make();
    expect(() => Menu.buildFromTemplate('hello' as never)).toThrow(
      new TypeError('Invalid template for Menu: Menu template must be an array'),
    );
    for (const bad of [{}, null, undefined, { visible: true }]) {
      expect(() => Menu.buildFromTemplate([bad as never])).toThrow(
        'Invalid template for MenuItem: must have at least one of label, role or type',
      );
    }
  });

  it('leaves the template as it was', () => {
    const { Menu } = make();
    const template = [{ label: 'text', submenu: [{ label: 'sub', after: ['x'] }] }];
    const before = structuredClone(template);
    Menu.buildFromTemplate(template);
    expect(template).toEqual(before);
  });

  it('folds adjacent and edge separators, but only after ordering', () => {
    const { Menu } = make();
    const menu = Menu.buildFromTemplate([
      { type: 'separator' },
      { label: 'Foo', id: 'foo' },
      { label: 'Bar', id: 'bar' },
      { type: 'separator', before: ['bar'] },
      { type: 'separator' },
      { type: 'separator' },
    ]);
    expect(menu.items.map((item) => item.label || item.type)).toEqual(['Foo', 'separator', 'Bar']);
  });

  it('drops separators that were placed at an edge or beside another', () => {
    const { Menu } = make();
    const menu = Menu.buildFromTemplate([
      { label: 'Foo', id: 'foo' },
      { type: 'separator', before: ['foo'] },
      { label: 'Bar', id: 'bar' },
      { type: 'separator', after: ['bar'] },
      { type: 'separator' },
      { label: 'Baz' },
    ]);
    expect(menu.items.map((item) => item.label || item.type)).toEqual(['Foo', 'Bar', 'separator', 'Baz']);
  });

  it('keeps own fields of the app but not in place of its own methods', () => {
    const { Menu } = make();
    const [item] = Menu.buildFromTemplate([
      { label: 'a', extra: 'x', overrideProperty: 'no' } as never,
    ]).items;
    expect(Reflect.get(item ?? {}, 'extra')).toBe('x');
    expect(Reflect.get(item ?? {}, 'overrideProperty')).toBeTypeOf('function');
  });

  it('takes finished items as they are, also in submenus', () => {
    const { Menu, MenuItem } = make();
    const inner = new MenuItem({ label: 'two' });
    const menu = Menu.buildFromTemplate([{ label: 'one', submenu: [inner] as never }]);
    expect(menu.items[0]?.submenu?.items[0]).toBe(inner);
  });

  it('refuses unknown types and a submenu without a menu', () => {
    const { Menu } = make();
    expect(() => Menu.buildFromTemplate([{ label: 'x', type: 'not-a-type' as never }])).toThrow(
      'Unknown menu item type: not-a-type',
    );
    expect(() => Menu.buildFromTemplate([{ label: 'x', type: 'submenu' }])).toThrow('Invalid submenu');
  });
});

describe('items', () => {
  it('are found by id at any depth', () => {
    const { Menu } = make();
    const menu = Menu.buildFromTemplate([{ label: 'View', submenu: [{ label: 'Full', id: 'full' }] }]);
    expect(menu.getMenuItemById('full')).toBe(menu.items[0]?.submenu?.items[0]);
    expect(menu.getMenuItemById('none')).toBeNull();
  });

  it('cannot be inserted out of range', () => {
    const { Menu, MenuItem } = make();
    const menu = Menu.buildFromTemplate([{ label: '1' }]);
    const item = new MenuItem({ label: '2' });
    expect(() => {
      menu.insert(9, item);
    }).toThrow('Position 9 cannot be greater than the total MenuItem count');
    expect(() => {
      menu.insert(-9, item);
    }).toThrow('Position -9 cannot be less than 0');
    menu.insert(0, item);
    expect(menu.items.map(({ label }) => label)).toEqual(['2', '1']);
  });

  it('keep the command id they were made with', () => {
    const { MenuItem } = make();
    const item = new MenuItem({ label: 'x' });
    expect(() => {
      item.commandId = 99;
    }).toThrow('Cannot assign to read only property');
  });

  it('call click with the item, the window and the event', () => {
    const { Menu } = make();
    const clicked = vi.fn();
    const window = fakeWindow();
    const menu = Menu.buildFromTemplate([{ label: 'x', click: clicked }]);
    const event = { shiftKey: true };
    click(menu.items[0], event, window);
    expect(clicked).toHaveBeenCalledExactlyOnceWith(menu.items[0], window, event);
  });
});

describe('check marks', () => {
  it('flip on a click of a checkbox', () => {
    const { Menu } = make();
    const [item] = Menu.buildFromTemplate([{ label: 'x', type: 'checkbox' }]).items;
    click(item);
    expect(item?.checked).toBe(true);
    click(item);
    expect(item?.checked).toBe(false);
  });

  it('move within the radio group, and only there', () => {
    const { Menu } = make();
    const menu = Menu.buildFromTemplate([
      { label: 'a', type: 'radio' },
      { label: 'b', type: 'radio' },
      { type: 'separator' },
      { label: 'c', type: 'radio' },
      { label: 'd', type: 'radio' },
    ]);
    const checked = () => menu.items.filter((item) => item.checked).map(({ label }) => label);
    expect(checked()).toEqual([]);
    click(menu.items[1]);
    click(menu.items[4]);
    expect(checked()).toEqual(['b', 'd']);
    click(menu.items[0]);
    click(menu.items[0]);
    expect(checked()).toEqual(['a', 'd']);
  });

  it('go to the first of a radio group when the menu shows without a choice', () => {
    const window = fakeWindow();
    const { Menu } = make({ windows: [window] });
    const menu = Menu.buildFromTemplate([
      { label: 'a', type: 'radio' },
      { label: 'b', type: 'radio' },
    ]);
    menu.popup();
    expect(menu.items.map((item) => item.checked)).toEqual([true, false]);
  });

  it('of the spell checker role belong to the session, not to the click', () => {
    const { MenuItem, ports } = make();
    const item = new MenuItem({ role: 'toggleSpellChecker' });
    expect(item.type).toBe('checkbox');
    click(item, undefined, undefined, {});
    expect(ports.spellCheck.enabled()).toBe(true);
    expect(item.checked).toBe(false);
  });
});

describe('roles', () => {
  it.each([
    ['linux', 'redo', 'Redo', 'Shift+CommandOrControl+Z'],
    ['win32', 'redo', 'Redo', 'Control+Y'],
    ['darwin', 'close', 'Close Window', 'CommandOrControl+W'],
    ['linux', 'close', 'Close', 'CommandOrControl+W'],
    ['win32', 'quit', 'Exit', null],
    ['darwin', 'quit', 'Quit Latchkey', 'CommandOrControl+Q'],
    ['linux', 'about', 'About', null],
    ['darwin', 'about', 'About Latchkey', null],
    ['linux', 'togglefullscreen', 'Toggle Full Screen', 'F11'],
    ['darwin', 'togglefullscreen', 'Toggle Full Screen', 'Control+Command+F'],
  ] as const)('on %s give %s its label and accelerator', (platform, role, label, accelerator) => {
    const { MenuItem } = make({ platform });
    const item = new MenuItem({ role });
    expect([item.label, item.accelerator]).toEqual([label, accelerator]);
  });

  it('bring their own submenu unless one is given', () => {
    const { MenuItem } = make();
    expect(new MenuItem({ role: 'fileMenu' }).submenu?.items.map(({ role }) => role)).toEqual(['quit']);
    expect(
      new MenuItem({ role: 'fileMenu', submenu: [{ role: 'about' }] }).submenu?.items.map(({ role }) => role),
    ).toEqual(['about']);
  });

  it('act on the window they are given, instead of the click', () => {
    const { MenuItem } = make();
    const close = vi.fn();
    const clicked = vi.fn();
    const item = new MenuItem({ role: 'close', click: clicked });
    click(item, {}, fakeWindow({ close }));
    expect(close).toHaveBeenCalledOnce();
    expect(clicked).not.toHaveBeenCalled();
    click(item);
    expect(clicked).toHaveBeenCalledOnce();
  });

  it('that macOS performs itself are not performed twice', () => {
    const { MenuItem, ports } = make({ platform: 'darwin' });
    click(new MenuItem({ role: 'quit' }));
    expect(ports.quits).toBe(0);
  });
});

describe('popup', () => {
  it('returns at once with where it is, and tells of showing and closing', () => {
    const window = fakeWindow();
    const { Menu, popups } = make({ windows: [window] });
    const menu = Menu.buildFromTemplate([{ label: '1' }]);
    const seen: string[] = [];
    menu.on('menu-will-show', () => seen.push('show'));
    menu.on('menu-will-close', () => seen.push('close'));
    const popup: (options: Electron.PopupOptions) => unknown = menu.popup.bind(menu);
    const shown = popup({ window, x: 100, y: 101, callback: () => seen.push('callback') });
    expect(shown).toEqual({ browserWindow: window, x: 100, y: 101, position: -1 });
    expect(popups.open).toHaveLength(1);
    menu.closePopup();
    menu.closePopup(window);
    expect(seen).toEqual(['show', 'close', 'callback']);
    expect(popups.open).toHaveLength(0);
  });

  it('needs an object and a window', () => {
    const { Menu } = make();
    const menu = Menu.buildFromTemplate([{ label: '1' }]);
    expect(() => {
      menu.popup('text' as never);
    }).toThrow('Options must be an object');
    expect(() => {
      menu.popup();
    }).toThrow('Cannot open Menu without a BaseWindow present');
  });
});

describe('the application menu', () => {
  it('goes to every window outside macOS', () => {
    const setMenu = vi.fn();
    const { Menu, ...classes } = make({ windows: [fakeWindow({ setMenu })] });
    expect(classes.wasApplicationMenuSet()).toBe(false);
    const menu = Menu.buildFromTemplate([{ label: '1' }]);
    Menu.setApplicationMenu(menu);
    expect(Menu.getApplicationMenu()).toBe(menu);
    expect(setMenu).toHaveBeenCalledExactlyOnceWith(menu);
    Menu.setApplicationMenu(null);
    expect(Menu.getApplicationMenu()).toBeNull();
    expect(classes.wasApplicationMenuSet()).toBe(true);
  });
});

describe('accelerators', () => {
  it.each([
    ['CommandOrControl+A', 'Ctrl+A'],
    ['Shift+Shift+Tab', 'Shift+Tab'],
    ['Control+Shift+=', 'Ctrl+Shift+='],
    ['Control+Plus', 'Ctrl++'],
    ['Control+#', 'Ctrl+#'],
    ['ControlCommandF', ''],
  ])('%s show as %s', (accelerator, text) => {
    const { Menu } = make();
    const menu = Menu.buildFromTemplate([{ label: 'x', accelerator }]);
    const textAt = Reflect.get(menu, '_getAcceleratorTextAt') as (index: number) => string;
    expect(textAt.call(menu, 0)).toBe(text);
  });
});
