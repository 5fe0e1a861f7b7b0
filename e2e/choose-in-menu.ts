import type { RunningApp } from './launch-app.ts';

/** Chooses an entry of the application's menu, which nobody can click, by its id (electron/app/menu.ts). */
export function chooseInMenu(app: RunningApp, id: string): Promise<void> {
  return app.electron.evaluate(({ Menu }, wanted) => {
    const find = () => Menu.getApplicationMenu()?.getMenuItemById(wanted) ?? null;
    if (find() === null) throw new Error(`the menu has no entry ${wanted}`);
    find()?.click();
  }, id);
}
