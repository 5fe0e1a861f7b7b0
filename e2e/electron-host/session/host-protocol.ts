import type { ProtocolHandler, ProtocolHandlers } from './protocol-handlers.ts';
import type { PrivilegedSchemes } from './privileged-schemes.ts';

type Implemented = 'handle' | 'unhandle' | 'isProtocolHandled';

/** `session.protocol`. The deprecated `register…Protocol` and `intercept…Protocol` are lacking, by name. */
export class HostProtocol implements Pick<Electron.Protocol, Implemented> {
  readonly #handlers: ProtocolHandlers;

  constructor(handlers: ProtocolHandlers) {
    this.#handlers = handlers;
  }

  handle(scheme: string, handler: ProtocolHandler): void {
    this.#handlers.handle(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.#handlers.unhandle(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }
}

/** The `protocol` module: the default session's protocol, and the schemes of the whole app. */
export function createProtocolModule(
  ofDefaultSession: () => HostProtocol,
  privileged: PrivilegedSchemes,
  isReady: () => boolean,
): Pick<Electron.Protocol, Implemented | 'registerSchemesAsPrivileged'> {
  return {
    registerSchemesAsPrivileged(customSchemes) {
      if (isReady())
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      privileged.register(customSchemes);
    },
    handle: (scheme, handler) => ofDefaultSession().handle(scheme, handler),
    unhandle: (scheme) => ofDefaultSession().unhandle(scheme),
    isProtocolHandled: (scheme) => ofDefaultSession().isProtocolHandled(scheme),
  };
}
