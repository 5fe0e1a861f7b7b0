import { z } from 'zod';
import { line, nothing, orgKey, text, type Line } from './contract/line.ts';
import type { FrameState, FrameWish } from './frame-state.ts';
import type { OrgKey, OrgKind } from './org.ts';
import type { Result } from './result.ts';

const tabId = text(64);
const forTab = z.strictObject({ tabId });
const forDownload = z.strictObject({ id: text(64) });

/** Where else the page of a window can be opened. */
export interface OtherOrg {
  readonly key: OrgKey;
  readonly alias: string;
  readonly kind: OrgKind;
  readonly username: string;
}

/**
 * Every message between the frame of an org's window and the main process. Each is about the window that the frame
 * belongs to: the sender says which, so a frame cannot reach another window.
 */
export const frameContract = {
  getFrame: line<Result<FrameState>>()(nothing),
  /** Height in CSS pixels that the frame needs; the org's page begins below. */
  setFrameHeight: line<Result<null>>()(z.strictObject({ height: z.number().int().min(1).max(2000) })),
  goBack: line<Result<null>>()(nothing),
  goForward: line<Result<null>>()(nothing),
  reload: line<Result<null>>()(nothing),
  stop: line<Result<null>>()(nothing),
  /** Does again what the frame's problem says has failed. */
  retryProblem: line<Result<null>>()(nothing),
  selectTab: line<Result<null>>()(forTab),
  closeTab: line<Result<null>>()(forTab),
  /** Puts a tab at a place among the tabs, counted from 0; beyond the last one means the end. */
  moveTab: line<Result<null>>()(z.strictObject({ tabId, to: z.number().int().min(0).max(1000) })),
  /** The org's start page in a new tab. */
  openTab: line<Result<null>>()(nothing),
  openSetup: line<Result<null>>()(nothing),
  /** Puts the address of the page on the clipboard, without anything in it that logs in. */
  copyPageUrl: line<Result<null>>()(nothing),
  /** Opens the page in the person's browser, which has its own session. */
  openInBrowser: line<Result<null>>()(nothing),
  listOtherOrgs: line<Result<readonly OtherOrg[]>>()(nothing),
  /** Opens the same page in another org: its path without the ids of records, which mean nothing there. */
  openInOrg: line<Result<null>>()(z.strictObject({ orgKey })),
  /** Looks for the text in the active tab; the same text again goes on to the next match, or the one before. */
  find: line<Result<null>>()(z.strictObject({ text: z.string().max(1000), forward: z.boolean() })),
  /** Ends the search: nothing stays marked in the page, and the page has the keyboard again. */
  closeFind: line<Result<null>>()(nothing),
  /** One step of a browser's zoom, remembered for the org. */
  zoom: line<Result<null>>()(z.strictObject({ to: z.enum(['in', 'out', 'reset']) })),
  /** Prints the page of the active tab; the system asks how. */
  print: line<Result<null>>()(nothing),
  cancelDownload: line<Result<null>>()(forDownload),
  /** Shows the file in its folder; it is never opened. */
  showDownload: line<Result<null>>()(forDownload),
  /** Takes a download that has ended off the list. */
  dismissDownload: line<Result<null>>()(forDownload),
} as const;

/** Messages that the main process sends to a frame by itself. */
export interface FrameEvents {
  readonly frameChanged: FrameState;
  /** A key was pressed in the page that is about the frame. */
  readonly frameWants: FrameWish;
}

export type FrameContract = typeof frameContract;
export type FrameChannel = keyof FrameContract;
export type FrameRequestOf<C extends FrameChannel> = z.output<FrameContract[C]['request']>;
export type FrameResponseOf<C extends FrameChannel> =
  FrameContract[C] extends Line<z.ZodType, infer Response> ? Response : never;

/** Names on the wire: none is also a line of the main window's contract. */
export const frameWire = <C extends FrameChannel | keyof FrameEvents>(name: C): `frame:${C}` =>
  `frame:${name}`;

type Call<C extends FrameChannel> =
  FrameRequestOf<C> extends undefined
    ? () => Promise<FrameResponseOf<C>>
    : (request: FrameRequestOf<C>) => Promise<FrameResponseOf<C>>;

/** What the frame sees as `window.frameBridge`. */
export type FrameBridge = { readonly [C in FrameChannel]: Call<C> } & {
  readonly [E in keyof FrameEvents as `on${Capitalize<E>}`]: (
    listener: (payload: FrameEvents[E]) => void,
  ) => () => void;
};
