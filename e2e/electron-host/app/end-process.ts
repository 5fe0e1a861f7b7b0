import { runtime } from '../runtime.ts';

/** Chromium writes its profile when it is asked to close; this long it may take, in ms. */
const PATIENCE = 3000;

/** Saves the sessions, closes Chromium and ends the process. */
export function endProcess(code: number): void {
  void closeChromium().finally(() => process.exit(code));
}

async function closeChromium(): Promise<void> {
  if (!runtime.isStarted) return;
  const { root, chromium } = await runtime.browser.promise;
  runtime.isEnding = true;
  const gone = new Promise<void>((resolve) => chromium.process.once('exit', () => resolve()));
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE).unref());
  await Promise.race([runtime.sessions?.flush(), patience]).catch(() => undefined);
  await Promise.race([root.send('Browser.close').then(() => gone), patience]).catch(() => undefined);
  chromium.process.kill('SIGKILL');
}
