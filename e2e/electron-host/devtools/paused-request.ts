import type { AttachedTarget } from './attached-target.ts';
import type { Protocol } from './protocol.ts';

export type RequestChanges = Omit<Protocol.Fetch.continueRequestParameters, 'requestId'>;

/** One request held by Fetch, with the answers it can be given. */
export class PausedRequest {
  readonly event: Protocol.Fetch.requestPausedPayload;
  readonly target: AttachedTarget;

  constructor(event: Protocol.Fetch.requestPausedPayload, target: AttachedTarget) {
    this.event = event;
    this.target = target;
  }

  /** Response stage: headers are there (or the request failed); false: nothing has been sent yet. */
  get isResponse(): boolean {
    return this.event.responseStatusCode !== undefined || this.event.responseErrorReason !== undefined;
  }

  /** A navigation of the page itself, not of a sub-frame. */
  get isMainFrame(): boolean {
    return this.isDocument && this.target.owner?.isMainFrame(this.event.frameId) === true;
  }

  get isDocument(): boolean {
    return this.event.resourceType === 'Document';
  }

  private rewritten: RequestChanges = {};

  /** Changes that a later `continue` carries unless it says otherwise (loadURL's headers and body). */
  rewrite(changes: RequestChanges): void {
    this.rewritten = { ...this.rewritten, ...changes };
  }

  /** What `rewrite` laid down: hooks that look at headers or body must prefer these to the event's. */
  get changes(): RequestChanges {
    return this.rewritten;
  }

  continue(changes: RequestChanges = {}): Promise<unknown> {
    return this.target.session.send('Fetch.continueRequest', {
      requestId: this.event.requestId,
      ...this.rewritten,
      ...changes,
    });
  }

  continueResponse(
    changes: Omit<Protocol.Fetch.continueResponseParameters, 'requestId'> = {},
  ): Promise<unknown> {
    return this.target.session.send('Fetch.continueResponse', {
      requestId: this.event.requestId,
      ...changes,
    });
  }

  fulfill(answer: Omit<Protocol.Fetch.fulfillRequestParameters, 'requestId'>): Promise<unknown> {
    return this.target.session.send('Fetch.fulfillRequest', { requestId: this.event.requestId, ...answer });
  }

  /** `Aborted` is what preventDefault means, `BlockedByClient` what webRequest's `cancel` means. */
  fail(errorReason: Protocol.Network.ErrorReason): Promise<unknown> {
    return this.target.session.send('Fetch.failRequest', { requestId: this.event.requestId, errorReason });
  }
}
