import { z } from 'zod';
import type { RunningApp } from './launch-app.ts';

/** Presses this button of every box of the system that comes, and gives what the boxes said. */
export async function answerBoxes(
  app: RunningApp,
  button: number,
): Promise<() => Promise<readonly string[]>> {
  await app.electron.evaluate(({ dialog }, response) => {
    const said: string[] = [];
    Reflect.set(globalThis, 'boxesOfTest', said);
    Reflect.set(dialog, 'showMessageBox', (...given: unknown[]) => {
      said.push(JSON.stringify(given.at(-1)));
      return Promise.resolve({ response, checkboxChecked: false });
    });
  }, button);
  return async () =>
    z
      .array(z.string())
      .parse(await app.electron.evaluate((): unknown => Reflect.get(globalThis, 'boxesOfTest')))
      .map((text) => text.replaceAll('\\n', '\n'));
}
