import { describe, expect, it } from 'vitest';
import { asElectron } from '../as-electron.ts';
import { fakePorts } from '../fake-ports.ts';
import { createClipboard } from './clipboard.ts';
import { ClipboardItem } from './clipboard-item.ts';

const make = (platform: NodeJS.Platform = 'linux') => createClipboard(fakePorts({ platform }));
const item = (items: ConstructorParameters<typeof ClipboardItem>[0]): Electron.ClipboardItem =>
  asElectron<Electron.ClipboardItem>(new ClipboardItem(items));
const readBytes = async (clipboard: Electron.Clipboard, type: string): Promise<Buffer | undefined> => {
  const found = (await clipboard.read()).find(({ types }) => types.includes(type));
  const value = await found?.getType(type);
  return value instanceof Blob ? Buffer.from(await value.arrayBuffer()) : undefined;
};

describe('the clipboard', () => {
  it('keeps text, and forgets it when cleared', async () => {
    const clipboard = make();
    await clipboard.writeText('千江有水');
    expect(await clipboard.readText()).toBe('千江有水');
    expect(await clipboard.has('text/plain')).toBe(true);
    clipboard.clear();
    expect(await clipboard.readText()).toBe('');
    expect(await clipboard.has('text/plain')).toBe(false);
    expect(await clipboard.read()).toEqual([]);
  });

  it('replaces everything with what is written next', async () => {
    const clipboard = make();
    await clipboard.write([item({ 'text/html': '<b>x</b>' })]);
    await clipboard.writeText('x');
    expect(await clipboard.has('text/html')).toBe(false);
  });

  it('takes text, blobs and promises of either for any type, all at once', async () => {
    const clipboard = make();
    const bytes = Buffer.from([1, 2, 0, 255]);
    await clipboard.write([
      item({
        'text/plain': Promise.resolve('soon'),
        'web application/x': new Blob([bytes]),
        'image/png': Promise.resolve(new Blob([bytes])),
      }),
    ]);
    expect(await clipboard.readText()).toBe('soon');
    expect(await readBytes(clipboard, 'web application/x')).toEqual(bytes);
    expect(await readBytes(clipboard, 'image/png')).toEqual(bytes);
  });

  it('gives an unknown type back as a raw format of the system', async () => {
    const clipboard = make();
    const raw = 'electron application/osclipboard;format="application/x-mine"';
    await clipboard.write([item({ 'application/x-mine': new Blob(['x']) })]);
    expect((await clipboard.read())[0]?.types).toEqual([raw]);
    expect(await clipboard.has('application/x-mine')).toBe(true);
    expect((await readBytes(clipboard, raw))?.toString()).toBe('x');
  });

  it('refuses what is neither text nor blob, when it is written', async () => {
    const clipboard = make();
    await clipboard.writeText('before');
    await expect(clipboard.write([item({ 'text/plain': 42 as never })])).rejects.toThrow(TypeError);
    expect(await clipboard.readText()).toBe('before');
  });

  it('refuses an item that was read', async () => {
    const clipboard = make();
    await clipboard.writeText('x');
    await expect(clipboard.write(await clipboard.read())).rejects.toThrow('construct a new ClipboardItem');
  });

  it('has a selection of its own on Linux, and none elsewhere', async () => {
    const clipboard = make();
    await clipboard.writeText('clipboard');
    await clipboard.selection.writeText('selection');
    expect(await clipboard.readText()).toBe('clipboard');
    clipboard.selection.clear();
    expect(await clipboard.selection.readText()).toBe('');
    expect(make('darwin').selection).toBeUndefined();
  });

  it('keeps bookmarks where the system does', async () => {
    const type = 'electron application/bookmark';
    const bookmark = { title: 'a title', url: 'https://example.org/' };
    const mac = make('darwin');
    await mac.write([item({ [type]: bookmark })]);
    expect(await (await mac.read())[0]?.getType(type)).toEqual(bookmark);
    const linux = make();
    await linux.write([item({ [type]: bookmark })]);
    expect(await linux.has(type)).toBe(false);
  });
});

describe('ClipboardItem', () => {
  it('needs at least one type', () => {
    for (const bad of [{}, null, [], 'x']) expect(() => item(bad as never)).toThrow(TypeError);
  });

  it('answers for its own types only', async () => {
    const made = item({ 'text/plain': 'x' });
    expect(made.types).toEqual(['text/plain']);
    expect(await (await made.getType('text/plain')).text()).toBe('x');
    await expect(made.getType('text/html')).rejects.toThrow("The type 'text/html' was not found");
  });
});
