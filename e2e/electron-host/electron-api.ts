import type { ElectronApi } from './unimplemented.ts';

/** The names electron.d.ts documents, put into main.mjs by build.ts. */
declare const ELECTRON_API: ElectronApi;

export const electronApi = (): ElectronApi => ELECTRON_API;
