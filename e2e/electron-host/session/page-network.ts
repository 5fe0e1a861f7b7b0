import type { AttachedTarget } from '../devtools/attached-target.ts';
import { NET_ERROR_CODES, type NetErrorName } from './net-error.ts';
import type { PageRequestRecords } from './page-request-record.ts';
import type { RequestFlow } from './request-flow.ts';

/** What a session learns from its pages' network. */
export interface PageNetworkWorld {
  readonly flow: RequestFlow;
  readonly records: PageRequestRecords;
  /** A server has set a cookie. */
  cookiesSet(): void;
}

/** Follows a target's requests to their end, for onCompleted and onErrorOccurred. */
export function followNetwork({ session }: AttachedTarget, world: PageNetworkWorld): void {
  session.on('Network.responseReceivedExtraInfo', ({ headers }) => {
    if (Object.keys(headers).some((name) => name.toLowerCase() === 'set-cookie')) world.cookiesSet();
  });
  session.on('Network.loadingFinished', ({ requestId }) => {
    const record = world.records.take(session.id, requestId);
    if (record) world.flow.completed(record);
  });
  session.on('Network.loadingFailed', ({ requestId, errorText }) => {
    const record = world.records.take(session.id, requestId);
    if (record) world.flow.failed(record, netErrorNameIn(errorText));
  });
}

function netErrorNameIn(errorText: string): NetErrorName {
  const name = errorText.replace('net::', '');
  return Object.hasOwn(NET_ERROR_CODES, name) ? (name as NetErrorName) : 'ERR_FAILED';
}
