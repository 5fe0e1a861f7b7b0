import type { BrowserChoice } from './sign-in-progress.ts';

/** A browser of this computer, told as closely as the person wishes. */
export interface BrowserPlace {
  readonly kind: 'browser';
  /** The id of an `InstalledBrowser`. */
  readonly id: string;
  /** The id of one of its profiles; absent: the one the browser would take. */
  readonly profile?: string;
  readonly privateWindow: boolean;
  /** A Firefox container by its name: only through an extension that the person says is installed. */
  readonly container?: string;
}

/** A place outside Latchkey where an org is opened. */
export type PlaceOutside =
  | { readonly kind: 'default-browser' }
  | BrowserPlace
  /** A program with arguments, one of which holds `{url}` (command-template.ts). */
  | { readonly kind: 'command'; readonly template: string };

/** Where a person wants an org opened. */
export type OpenIn =
  /** The org's own window. */
  | { readonly kind: 'window' }
  /** A window of ours that is held in memory. */
  | { readonly kind: 'private' }
  | PlaceOutside;

export interface BrowserProfile {
  /** What the browser's own files call it; means something only together with the browser. */
  readonly id: string;
  /** The person's name for it. Foreign text. */
  readonly name: string;
}

/** A browser found on this computer, with what can be chosen in it. */
export interface InstalledBrowser extends BrowserChoice {
  /** A `data:` URL of a PNG; null where the system gives none. */
  readonly icon: string | null;
  readonly profiles: readonly BrowserProfile[];
  /** Whether an extension can open an address in one of its containers. */
  readonly hasContainers: boolean;
}

/** What came of opening an org. */
export interface OpenedOrg {
  /** Set when the remembered place is not there any more and another was taken. */
  readonly instead: {
    /** What is gone, such as `Google Chrome`. */
    readonly gone: string;
    readonly openedIn: 'default-browser' | 'private';
  } | null;
}
