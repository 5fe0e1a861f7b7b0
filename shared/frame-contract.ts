import { z } from 'zod';
import { line, nothing, orgKey, text, type Line } from './contract/line.ts';
import type { FrameState } from './frame-state.ts';
import type { OrgKey, OrgKind } from './org.ts';
import type { Result } from './result.ts';

const tabId = text(64);
const forTab = z.strictObject({ tabId });

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
  selectTab: line<Result<null>>()(forTab),
  closeTab: line<Result<null>>()(forTab),
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
} as const;

/** Messages that the main process sends to a frame by itself. */
export interface FrameEvents {
  readonly frameChanged: FrameState;
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
