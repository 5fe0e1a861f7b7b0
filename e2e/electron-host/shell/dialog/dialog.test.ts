import { describe, expect, it, vi } from 'vitest';
import { fakePorts, fakeWindow } from '../fake-ports.ts';
import { fakeRecorded } from '../fake-recorded.ts';
import { createDialog } from './dialog.ts';

const make = (ready = true) => {
  const window = fakeWindow();
  const recorded = fakeRecorded();
  return { window, recorded, dialog: createDialog(fakePorts({ windows: [window], ready }), recorded) };
};

describe('a dialog nobody stubbed', () => {
  it('is recorded with its window, and answered as by Escape', async () => {
    const { dialog, recorded, window } = make();
    expect(await dialog.showOpenDialog(window, { title: 'a' })).toEqual({ canceled: true, filePaths: [] });
    expect(await dialog.showSaveDialog({ title: 'b' })).toEqual({ canceled: true, filePath: '' });
    expect(dialog.showOpenDialogSync({ title: 'c' })).toBeUndefined();
    expect(dialog.showSaveDialogSync(window, { title: 'd' })).toBe('');
    expect(recorded.dialogs).toEqual([
      { kind: 'open', window, options: { title: 'a' } },
      { kind: 'save', window: null, options: { title: 'b' } },
      { kind: 'open', window: null, options: { title: 'c' } },
      { kind: 'save', window, options: { title: 'd' } },
    ]);
  });

  it.each([
    [{ cancelId: 2, buttons: ['a', 'b', 'c'] }, 2],
    [{ buttons: ['OK', 'Cancel'] }, 1],
    [{ buttons: ['Yes', 'no'] }, 1],
    [{ buttons: ['a', 'b'], defaultId: 0 }, 1],
    [{ buttons: ['a'], defaultId: 0 }, 0],
    [{}, 0],
  ])('with the buttons %o answers %i', async (options, response) => {
    const { dialog } = make();
    expect(await dialog.showMessageBox({ message: 'm', ...options })).toEqual({
      response,
      checkboxChecked: false,
    });
    expect(dialog.showMessageBoxSync({ message: 'm', ...options })).toBe(response);
  });
});

describe('wrong options', () => {
  it.each([
    [
      'Properties must be an array',
      (dialog: Electron.Dialog) => dialog.showOpenDialog({ properties: false as never }),
    ],
    ['Title must be a string', (dialog: Electron.Dialog) => dialog.showSaveDialog({ title: 300 as never })],
    ['Name field label', (dialog: Electron.Dialog) => dialog.showSaveDialog({ nameFieldLabel: {} as never })],
    [
      'Invalid message box type',
      (dialog: Electron.Dialog) =>
        dialog.showMessageBox(undefined as never, { type: 'x' as never, message: '' }),
    ],
    [
      'Buttons must be an array',
      (dialog: Electron.Dialog) =>
        dialog.showMessageBox(null as never, { buttons: false as never, message: '' }),
    ],
    [
      'checkboxChecked requires',
      (dialog: Electron.Dialog) => dialog.showMessageBox({ message: '', checkboxChecked: true }),
    ],
    [
      'options must be an object',
      (dialog: Electron.Dialog) => dialog.showCertificateTrustDialog(undefined as never),
    ],
    [
      'certificate must be an object',
      (dialog: Electron.Dialog) => dialog.showCertificateTrustDialog({} as never),
    ],
  ])('throw at once: %s', (words, call) => {
    expect(() => {
      void call(make().dialog);
    }).toThrow(words);
  });

  it('and calls before ready throw', () => {
    expect(() => {
      void make(false).dialog.showMessageBox({ message: '' });
    }).toThrow('dialog module can only be used after app is ready');
  });
});

describe('the error box', () => {
  it('is recorded and printed, and wants two texts', () => {
    const { dialog, recorded } = make();
    const print = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    dialog.showErrorBox('Title', 'Content');
    expect(print).toHaveBeenCalledWith('Title\nContent\n');
    expect(recorded.dialogs).toEqual([
      { kind: 'error', window: null, options: { title: 'Title', content: 'Content' } },
    ]);
    const call = dialog.showErrorBox.bind(dialog) as (...given: unknown[]) => void;
    expect(() => {
      call();
    }).toThrow('Insufficient number of arguments');
    expect(() => {
      call(3, 'four');
    }).toThrow('Error processing argument at index 0');
    expect(() => {
      call('three', 4);
    }).toThrow('Error processing argument at index 1');
  });
});
