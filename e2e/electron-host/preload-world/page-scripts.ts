/** The bundled page scripts, put into main.mjs by build.ts. */
declare const PAGE_SCRIPTS: {
  readonly preloadWorld: string;
  readonly mainWorld: string;
  readonly encodeValue: string;
};

export const pageScripts = (): typeof PAGE_SCRIPTS => PAGE_SCRIPTS;
