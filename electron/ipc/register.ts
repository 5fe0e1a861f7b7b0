import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import {
  frameContract,
  frameWire,
  type FrameChannel,
  type FrameRequestOf,
  type FrameResponseOf,
} from '../../shared/frame-contract.ts';
import { contract, type Channel, type RequestOf, type ResponseOf } from '../../shared/ipc-contract.ts';
import {
  promptContract,
  promptWire,
  type PromptChannel,
  type PromptRequestOf,
  type PromptResponseOf,
} from '../../shared/prompt-contract.ts';
import {
  switcherContract,
  switcherWire,
  type SwitcherChannel,
  type SwitcherRequestOf,
  type SwitcherResponseOf,
} from '../../shared/switcher-contract.ts';
import type { AppError } from '../../shared/app-error.ts';
import type { Log } from '../ports/log.ts';
import { isTrustedSender, type Sender } from './sender.ts';
import { words } from '../text/words.ts';

/** One handler for every line of the contract; a missing one is a compile error. */
export type Handlers = {
  readonly [C in Channel]: (request: RequestOf<C>) => Promise<ResponseOf<C>> | ResponseOf<C>;
};

/** The same for the frames of org windows: each handler is also told whose frame asks. */
export type FrameHandlers<Window> = {
  readonly [C in FrameChannel]: (
    window: Window,
    request: FrameRequestOf<C>,
  ) => Promise<FrameResponseOf<C>> | FrameResponseOf<C>;
};

/** The same for the window of a question: each handler is told which question stands in it. */
export type PromptHandlers<Standing> = {
  readonly [C in PromptChannel]: (
    standing: Standing,
    request: PromptRequestOf<C>,
  ) => Promise<PromptResponseOf<C>> | PromptResponseOf<C>;
};

/** The same for the quick switcher. */
export type SwitcherHandlers = {
  readonly [C in SwitcherChannel]: (
    request: SwitcherRequestOf<C>,
  ) => Promise<SwitcherResponseOf<C>> | SwitcherResponseOf<C>;
};

/** Registers the main window's contract: only its own page is heard. */
export function registerIpc(
  handlers: Handlers,
  trust: { readonly appOrigin: string; mainContentsId(): number | null },
  log: Log,
): void {
  // electron-store answers any page's synchronous question for the profile's path: nobody of ours asks it.
  ipcMain.removeAllListeners('electron-store-get-data');
  for (const channel of Object.keys(contract) as Channel[]) {
    const handle = handlers[channel] as (request: unknown) => unknown;
    answer({
      channel,
      schema: contract[channel].request,
      log,
      ownerOf: () => ({ contentsId: trust.mainContentsId(), handle }),
      appOrigin: trust.appOrigin,
    });
  }
}

/** Registers the contract of the frames: a message is about the window whose frame sent it, and about no other. */
export function registerFrameIpc<Window>(
  handlers: FrameHandlers<Window>,
  trust: { readonly appOrigin: string; windowOfFrame(contentsId: number): Window | null },
  log: Log,
): void {
  for (const channel of Object.keys(frameContract) as FrameChannel[]) {
    const handle = handlers[channel] as (window: Window, request: unknown) => unknown;
    const wire = { channel: frameWire(channel), schema: frameContract[channel].request, log };
    answer({ ...wire, ...ownedBy((id) => trust.windowOfFrame(id), handle), appOrigin: trust.appOrigin });
  }
}

/** Registers the contract of the window of a question: heard only while the question stands. */
export function registerPromptIpc<Standing>(
  handlers: PromptHandlers<Standing>,
  trust: { readonly appOrigin: string; standing(contentsId: number): Standing | null },
  log: Log,
): void {
  for (const channel of Object.keys(promptContract) as PromptChannel[]) {
    const handle = handlers[channel] as (standing: Standing, request: unknown) => unknown;
    const wire = { channel: promptWire(channel), schema: promptContract[channel].request, log };
    answer({ ...wire, ...ownedBy((id) => trust.standing(id), handle), appOrigin: trust.appOrigin });
  }
}

/** Registers the contract of the quick switcher: only its own page is heard. */
export function registerSwitcherIpc(
  handlers: SwitcherHandlers,
  trust: { readonly appOrigin: string; switcherContentsId(): number | null },
  log: Log,
): void {
  for (const channel of Object.keys(switcherContract) as SwitcherChannel[]) {
    const handle = handlers[channel] as (request: unknown) => unknown;
    answer({
      channel: switcherWire(channel),
      schema: switcherContract[channel].request,
      log,
      ownerOf: () => ({ contentsId: trust.switcherContentsId(), handle }),
      appOrigin: trust.appOrigin,
    });
  }
}

/** The owner of contents that are one of many: what they may say is about what `find` knows them as. */
function ownedBy<Owner>(
  find: (contentsId: number) => Owner | null,
  handle: (owner: Owner, request: unknown) => unknown,
) {
  return {
    ownerOf(contentsId: number) {
      const owner = find(contentsId);
      return owner === null
        ? { contentsId: null, handle: () => undefined }
        : { contentsId, handle: (request: unknown) => handle(owner, request) };
    },
  };
}

/**
 * The only place that names ipcMain. Every message: sender checked, schema parsed, then the use-case; a message that
 * fails either check has no effect at all.
 */
function answer(parts: {
  readonly channel: string;
  readonly schema: z.ZodType;
  readonly appOrigin: string;
  readonly log: Log;
  /** The contents that may say this, and what is done then. */
  ownerOf(contentsId: number): {
    readonly contentsId: number | null;
    readonly handle: (request: unknown) => unknown;
  };
}): void {
  const { channel, schema, appOrigin, log } = parts;
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    const sender = senderOf(event);
    const owner = parts.ownerOf(sender.contentsId);
    if (!isTrustedSender(sender, owner.contentsId, appOrigin)) {
      log.warn('message refused: foreign sender', { code: channel });
      return { ok: false, error: refusal(words().requests.foreign) };
    }
    const parsed = args.length <= 1 ? schema.safeParse(args[0]) : null;
    if (parsed?.success !== true) {
      log.warn('message refused: not in the contract', { code: channel });
      return { ok: false, error: refusal(words().requests.misfit) };
    }
    return owner.handle(parsed.data);
  });
}

/** senderFrame must be read at once: after a navigation it is null (Electron 33, breaking changes). */
function senderOf(event: IpcMainInvokeEvent): Sender {
  try {
    const frame = event.senderFrame;
    return {
      contentsId: event.sender.id,
      frame: frame === null ? null : { url: frame.url, isTop: frame.parent === null },
    };
  } catch {
    // Electron throws at whoever asks a page or a frame that is gone.
    return { contentsId: NOBODY, frame: null };
  }
}

/** Electron counts contents from 1. */
const NOBODY = 0;

const refusal = (message: string): AppError => ({ code: 'INVALID_REQUEST', message, remedy: 'none' });
