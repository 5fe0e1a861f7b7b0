import type { DevtoolsSession } from '../devtools/pipe-client.ts';
import { runtime } from '../runtime.ts';

/** Runs a function of ours in the frame that the person is in. */
export type RunInFrame = <T>(run: (session: DevtoolsSession, contextId: number) => Promise<T>) => Promise<T>;

/** In a field or in the page; nothing of a password. */
const SELECTED = `function () {
  const at = document.activeElement;
  const isField = at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement;
  if (!isField) return String(getSelection());
  return at.type === 'password' || at.selectionStart === null ? '' : at.value.slice(at.selectionStart, at.selectionEnd);
}`;

const COMMAND = `function (name) { document.execCommand(name); }`;

/** Chromium knows the misspelled word by its marker; here it is the word that the cursor is in. */
const REPLACE_WORD = `function (text) {
  const at = document.activeElement;
  if (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement) {
    const before = /[\\p{L}'’]*$/u.exec(at.value.slice(0, at.selectionStart))[0].length;
    const after = /^[\\p{L}'’]*/u.exec(at.value.slice(at.selectionStart))[0].length;
    at.setSelectionRange(at.selectionStart - before, at.selectionStart + after);
  } else {
    getSelection().modify('move', 'backward', 'word');
    getSelection().modify('extend', 'forward', 'word');
  }
  document.execCommand('insertText', false, text);
}`;

/** At its own size; an image of another site cannot be read by a page, nor by DevTools, and stays where it is. */
const IMAGE_AT = `async function (x, y) {
  const image = document.elementFromPoint(x, y);
  if (!(image instanceof HTMLImageElement)) return '';
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
}`;

/**
 * The edit commands of a WebContents. Chromium's own clipboard is out of the app's sight under DevTools, so what is cut
 * and copied is put on the host's clipboard, as plain text, and pasted from there; the page sees its input events, but
 * no `copy` or `paste` event.
 */
export class EditCommands {
  private readonly inFrame: RunInFrame;

  constructor(inFrame: RunInFrame) {
    this.inFrame = inFrame;
  }

  async run(name: 'undo' | 'redo' | 'selectAll' | 'delete'): Promise<void> {
    await this.call(COMMAND, name);
  }

  async copy(): Promise<void> {
    const text = String(await this.call(SELECTED));
    if (text !== '') await clipboard().writeText(text);
  }

  async cut(): Promise<void> {
    await this.copy();
    await this.run('delete');
  }

  async paste(): Promise<void> {
    const text = await clipboard().readText();
    if (text !== '') await this.inFrame((session) => session.send('Input.insertText', { text }));
  }

  async replaceWord(text: string): Promise<void> {
    await this.call(REPLACE_WORD, text);
  }

  async copyImageAt(x: number, y: number): Promise<void> {
    const base64 = String(await this.call(IMAGE_AT, x, y));
    if (base64 !== '') await clipboard().writePng(Buffer.from(base64, 'base64'));
  }

  private call(functionDeclaration: string, ...values: readonly (string | number)[]): Promise<unknown> {
    return this.inFrame(async (session, executionContextId) => {
      const { result } = await session.send('Runtime.callFunctionOn', {
        executionContextId,
        functionDeclaration,
        arguments: values.map((value) => ({ value })),
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      const value: unknown = result.value;
      return value ?? '';
    });
  }
}

function clipboard(): NonNullable<typeof runtime.clipboard> {
  if (!runtime.clipboard) throw new Error('electron host: Clipboard is not implemented');
  return runtime.clipboard;
}
