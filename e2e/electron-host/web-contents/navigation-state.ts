/** One navigation of one frame, from its start to its commit or failure. */
export interface Navigation {
  readonly frameId: string;
  readonly loaderId: string;
  /** As Chromium has it (mapped for custom schemes); changes with redirects. */
  url: string;
  /** The page itself asked for it (a link, a script, a form): only then do `will-navigate` events ask. */
  readonly byPage: boolean;
  readonly isMainFrame: boolean;
  status: { readonly code: number; readonly text: string };
  /** Chromium has said that the frame loads for this navigation's sake. */
  loadingTold: boolean;
  /** Chromium's error name, without `net::`, once it failed. */
  error: string | undefined;
}

/** What `loadURL` asks Chromium's request to carry beyond what Page.navigate can. */
export interface RequestExtras {
  readonly method?: string;
  readonly postData?: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}
