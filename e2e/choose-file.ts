import type { RunningApp } from './launch-app.ts';

/** Nobody can click a dialog of the system: from now on its answer to what file is meant is this one. */
export function chooseFile(app: RunningApp, file: string): Promise<void> {
  return app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}
