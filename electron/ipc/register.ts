import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { contract, type Channel, type RequestOf, type ResponseOf } from '../../shared/ipc-contract.ts';
import type { AppError } from '../../shared/app-error.ts';
import type { Log } from '../ports/log.ts';
import { isTrustedSender } from './sender.ts';

/** One handler for every line of the contract; a missing one is a compile error. */
export type Handlers = {
  readonly [C in Channel]: (request: RequestOf<C>) => Promise<ResponseOf<C>> | ResponseOf<C>;
};

/**
 * The only file that names ipcMain. Every message: sender checked, schema parsed, then the use-case; a message that
 * fails either check has no effect at all.
 */
export function registerIpc(
  handlers: Handlers,
  trust: { readonly appOrigin: string; mainContentsId(): number | null },
  log: Log,
): void {
  // electron-store answers any page's synchronous question for the profile's path: nobody of ours asks it.
  ipcMain.removeAllListeners('electron-store-get-data');
  const register = (channel: Channel): void => {
    const { request: schema } = contract[channel];
    const handle = handlers[channel] as (request: unknown) => unknown;
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (!isTrustedSender(senderOf(event), trust.mainContentsId(), trust.appOrigin)) {
        log.warn('message refused: foreign sender', { code: channel });
        return { ok: false, error: refusal('This message did not come from Latchkey’s own page.') };
      }
      const parsed = args.length <= 1 ? schema.safeParse(args[0]) : null;
      if (parsed?.success !== true) {
        log.warn('message refused: not in the contract', { code: channel });
        return { ok: false, error: refusal('The request does not fit what Latchkey understands.') };
      }
      return handle(parsed.data);
    });
  };
  for (const channel of Object.keys(contract) as Channel[]) register(channel);
}

/** senderFrame must be read at once: after a navigation it is null (Electron 33, breaking changes). */
function senderOf(event: IpcMainInvokeEvent) {
  const frame = event.senderFrame;
  return {
    contentsId: event.sender.id,
    frame: frame === null ? null : { url: frame.url, isTop: frame.parent === null },
  };
}

const refusal = (message: string): AppError => ({ code: 'INVALID_REQUEST', message, remedy: 'none' });
