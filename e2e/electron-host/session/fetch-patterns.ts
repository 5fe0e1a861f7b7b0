import type { CustomSchemes } from '../custom-schemes.ts';
import type { Protocol } from '../devtools/protocol.ts';
import type { RequestListeners } from './request-listeners.ts';

/** What of a session decides which of its pages' requests are held. */
export interface InterceptionNeeds {
  readonly listeners: Pick<RequestListeners, 'hears'>;
  /** The app's own schemes, handled or not: none of them has a server. */
  readonly customSchemes: readonly string[];
  readonly handledSchemes: readonly string[];
  /** An app's verifier is asked before each https server is. */
  readonly judgesCertificates: boolean;
  /** A page from a file is there: it may read every answer, as in Electron. */
  readonly hasFilePages: boolean;
}

/** The requests to hold, beside the documents, which always are. Holding costs time: only what is needed. */
export function fetchPatternsFor(
  needs: InterceptionNeeds,
  schemes: Pick<CustomSchemes, 'pattern'>,
): Protocol.Fetch.RequestPattern[] {
  const { listeners } = needs;
  const patterns: Protocol.Fetch.RequestPattern[] = [
    // Electron never asks for a page's icon; Chromium's browser half does.
    { urlPattern: '*/favicon.ico', requestStage: 'Request' },
    ...needs.customSchemes.map((scheme) => ({ urlPattern: schemes.pattern(scheme) })),
  ];
  for (const scheme of needs.handledSchemes)
    if (['http', 'https', 'file'].includes(scheme)) patterns.push({ urlPattern: `${scheme}://*` });
  if (needs.judgesCertificates) patterns.push({ urlPattern: 'https://*' });
  if (needs.hasFilePages) patterns.push({ urlPattern: 'http*', requestStage: 'Response' });
  const atRequest = listeners.hears(
    'onBeforeRequest',
    'onBeforeSendHeaders',
    'onSendHeaders',
    'onCompleted',
    'onErrorOccurred',
  );
  const atResponse = listeners.hears(
    'onHeadersReceived',
    'onResponseStarted',
    'onBeforeRedirect',
    'onCompleted',
  );
  if (atRequest || atResponse) patterns.push({ urlPattern: '*', requestStage: 'Request' });
  if (atResponse) patterns.push({ urlPattern: '*', requestStage: 'Response' });
  return patterns;
}
