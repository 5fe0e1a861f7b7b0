import type { Protocol } from '../devtools/protocol.ts';
import type { RequestListeners } from './request-listeners.ts';

/** What of a session decides which of its pages' answers are held. */
export interface InterceptionNeeds {
  readonly listeners: Pick<RequestListeners, 'hears'>;
  /** A page from a file is there: it may read every answer, as in Electron. */
  readonly hasFilePages: boolean;
}

/**
 * The requests to hold, beside the documents, which always are.
 *
 * Every request is held before it leaves, listeners or not: a server that asks one that was not held for a
 * password leaves it waiting for ever, for DevTools then has Chromium ask a person. Answers are held only when
 * somebody looks at them.
 */
export function fetchPatternsFor({
  listeners,
  hasFilePages,
}: InterceptionNeeds): Protocol.Fetch.RequestPattern[] {
  const patterns: Protocol.Fetch.RequestPattern[] = [{ urlPattern: '*', requestStage: 'Request' }];
  const someoneLooks = listeners.hears(
    'onHeadersReceived',
    'onResponseStarted',
    'onBeforeRedirect',
    'onCompleted',
  );
  if (someoneLooks) patterns.push({ urlPattern: '*', requestStage: 'Response' });
  else if (hasFilePages) patterns.push({ urlPattern: 'http*', requestStage: 'Response' });
  return patterns;
}
