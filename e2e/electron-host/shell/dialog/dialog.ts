import type { ShellPorts } from '../ports.ts';
import type { Recorded, ShownDialog } from '../recorded.ts';
import { cancelButton } from './cancel-button.ts';
import {
  checkCertificateOptions,
  checkMessageOptions,
  checkOpenOptions,
  checkSaveOptions,
} from './check-options.ts';

/** The window and the options of a call that may leave the window out. */
interface Call<O> {
  readonly window: Electron.BaseWindow | null;
  readonly options: O;
}
type First<O> = Electron.BaseWindow | O | null | undefined;

/**
 * The dialogs. Nobody can see or answer them on the host: each is recorded, and answered at once as a person who
 * presses Escape would (cancelled; a message box with its cancel button). A test that wants another answer stubs
 * the method, as it must on the real Electron: `app.evaluate(({ dialog }) => { dialog.showMessageBox = … })`.
 */
export const createDialog = (ports: ShellPorts, recorded: Recorded): Electron.Dialog => {
  const read = <O extends object>(first: First<O>, second: O | undefined, absent: O): Call<O> => {
    if (!ports.app.isReady()) throw new Error('dialog module can only be used after app is ready');
    if (ports.windows.isWindow(first)) return { window: first, options: second ?? absent };
    // What is no window can only be the options.
    const options = first ?? second ?? absent;
    return { window: null, options };
  };
  const record = (kind: ShownDialog['kind'], { window, options }: Call<object>): void => {
    recorded.dialogs.push({ kind, window, options });
  };

  const open = (first: First<Electron.OpenDialogOptions>, second?: Electron.OpenDialogOptions): void => {
    const call = read(first, second, { title: 'Open', properties: ['openFile'] });
    checkOpenOptions({ ...call.options });
    record('open', call);
  };
  const save = (first: First<Electron.SaveDialogOptions>, second?: Electron.SaveDialogOptions): void => {
    const call = read(first, second, { title: 'Save' });
    checkSaveOptions({ ...call.options });
    record('save', call);
  };
  const message = (
    first: First<Electron.MessageBoxOptions>,
    second?: Electron.MessageBoxOptions,
  ): Electron.MessageBoxReturnValue => {
    const call = read(first, second, { type: 'none', message: '' });
    checkMessageOptions({ ...call.options });
    record('message', call);
    return { response: cancelButton(call.options), checkboxChecked: call.options.checkboxChecked ?? false };
  };

  // Wrong options throw from the call itself, not into the promise: Electron checks before it starts waiting.
  return {
    showOpenDialog: (first: First<Electron.OpenDialogOptions>, second?: Electron.OpenDialogOptions) => {
      open(first, second);
      return Promise.resolve({ canceled: true, filePaths: [] });
    },
    showOpenDialogSync: (
      first: First<Electron.OpenDialogSyncOptions>,
      second?: Electron.OpenDialogSyncOptions,
    ) => {
      open(first, second);
      return undefined;
    },
    showSaveDialog: (first: First<Electron.SaveDialogOptions>, second?: Electron.SaveDialogOptions) => {
      save(first, second);
      return Promise.resolve({ canceled: true, filePath: '' });
    },
    showSaveDialogSync: (
      first: First<Electron.SaveDialogSyncOptions>,
      second?: Electron.SaveDialogSyncOptions,
    ) => {
      save(first, second);
      return '';
    },
    showMessageBox: (first: First<Electron.MessageBoxOptions>, second?: Electron.MessageBoxOptions) =>
      Promise.resolve(message(first, second)),
    showMessageBoxSync: (
      first: First<Electron.MessageBoxSyncOptions>,
      second?: Electron.MessageBoxSyncOptions,
    ) => message(first, second).response,
    showErrorBox: (...given: readonly unknown[]) => {
      if (given.length < 2) throw new TypeError('Insufficient number of arguments.');
      const wrong = given.findIndex((text) => typeof text !== 'string');
      if (wrong >= 0 && wrong < 2) {
        throw new TypeError(
          `Error processing argument at index ${wrong}, conversion failure from ${String(given[wrong])}`,
        );
      }
      const [title, content] = given;
      recorded.dialogs.push({ kind: 'error', window: null, options: { title, content } });
      // Electron on Linux prints the box where it cannot show it; here it never can.
      process.stderr.write(`${String(title)}\n${String(content)}\n`);
    },
    showCertificateTrustDialog: (first: unknown, second?: Electron.CertificateTrustDialogOptions) => {
      const options = ports.windows.isWindow(first) ? second : (first ?? second);
      checkCertificateOptions(options);
      record('certificate', {
        window: ports.windows.isWindow(first) ? first : null,
        options: options as object,
      });
      return Promise.resolve();
    },
  };
};
