import type { RunningApp } from './launch-app.ts';

/** Asks the main process as the page of the main window does, and gives its answer. */
export function askMain(app: RunningApp, channel: string, request?: object): Promise<unknown> {
  return app.page.evaluate(
    async ([name, asked]) => {
      // What the page sees; its declaration belongs to the renderer's own project.
      const { bridge } = window as unknown as {
        readonly bridge: Readonly<Record<string, (request: unknown) => Promise<unknown>>>;
      };
      return bridge[name]?.(asked);
    },
    [channel, request] as const,
  );
}

export const changeSettings = (app: RunningApp, settings: object) => askMain(app, 'changeSettings', settings);
