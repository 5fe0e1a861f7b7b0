import type { RunningApp } from './launch-app.ts';

/** The window whose own page, were it taken over, says what a test makes it say: by its title, or by its page. */
export type Sender =
  { readonly title: string } | { readonly page: '/index.html' | '/prompt.html' | '/switcher.html' };

/** The code of an answer, `ok`, or `threw`; and all of the answer, as JSON. */
export interface Answer {
  readonly code: string;
  readonly text: string;
}

/**
 * Calls a channel's handler once for each list of arguments, and then with what must be made there: a text of 10 MB, an
 * object that contains itself, one that would change all others. Of these last ones only the answers that are not
 * INVALID_REQUEST are given.
 */
export async function callHandler(
  app: RunningApp,
  sender: Sender,
  channel: string,
  calls: readonly (readonly unknown[])[],
): Promise<readonly Answer[]> {
  return app.electron.evaluate(
    async ({ BrowserWindow }, given) => {
      const isSender = (window: Electron.BrowserWindow) =>
        'title' in given.sender
          ? window.getTitle().includes(given.sender.title)
          : window.webContents.getURL().endsWith(given.sender.page);
      const window = BrowserWindow.getAllWindows().find(isSender);
      if (window === undefined) throw new Error(`no window is ${JSON.stringify(given.sender)}`);
      const handlers = Reflect.get(globalThis, 'handlersForTests') as Map<
        string,
        (event: unknown, ...args: readonly unknown[]) => unknown
      >;
      const handler = handlers.get(given.channel);
      if (handler === undefined) throw new Error(`no handler of ${given.channel}`);
      const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
      const call = async (args: readonly unknown[]): Promise<{ code: string; text: string }> => {
        try {
          const answer: unknown = await handler(event, ...args);
          const error: unknown = Reflect.get(Object(answer) as object, 'error');
          const code: unknown = Reflect.get(Object(error) as object, 'code');
          return { code: typeof code === 'string' ? code : 'ok', text: JSON.stringify(answer) };
        } catch (thrown) {
          return { code: 'threw', text: String(thrown) };
        }
      };
      const answers: { code: string; text: string }[] = [];
      for (const args of given.calls) answers.push(await call(args));
      const cyclic: Record<string, unknown> = { orgKey: 'x' };
      cyclic['self'] = cyclic;
      const polluting: unknown = JSON.parse('{"orgKey":"x","__proto__":{"polluted":true}}');
      const huge = 'x'.repeat(10_000_000);
      for (const request of [huge, { orgKey: huge }, cyclic, polluting, 10n]) {
        const answer = await call([request]);
        if (answer.code !== 'INVALID_REQUEST') answers.push(answer);
      }
      return answers;
    },
    { sender, channel, calls: [...calls] },
  );
}
