import type { DevtoolsSession } from '../devtools/pipe-client.ts';
import type { Protocol } from '../devtools/protocol.ts';
import { decode, NOT_CLONEABLE } from '../ipc/wire-codec.ts';
import { pageScripts } from '../preload-world/page-scripts.ts';

/** Electron's words when the script itself throws: the error stays in the page's console. */
const SCRIPT_THREW =
  'Script failed to execute, this normally means an error was thrown. Check the renderer console for the error.';

const primitiveOf = (result: Protocol.Runtime.RemoteObject): unknown => {
  const { unserializableValue } = result;
  if (unserializableValue === undefined) return result.value as unknown;
  return unserializableValue.endsWith('n')
    ? BigInt(unserializableValue.slice(0, -1))
    : Number(unserializableValue);
};

interface Outcome {
  readonly how: 'value' | 'rejected' | 'uncloneable';
  readonly wire?: string;
}

/**
 * Runs code in a frame's own world as Electron's executeJavaScript does: under the page's CSP, a promise awaited, the
 * value structured-cloned, a rejection's class and message kept.
 */
export async function evaluate(
  session: DevtoolsSession,
  contextId: number,
  code: string,
  userGesture: boolean,
): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: code,
    contextId,
    userGesture,
    allowUnsafeEvalBlockedByCSP: false,
  });
  if (exceptionDetails) throw new Error(SCRIPT_THREW);
  const { objectId } = result;
  if (objectId === undefined) {
    if (result.type === 'symbol') throw new Error(NOT_CLONEABLE);
    return primitiveOf(result);
  }
  try {
    return await readObject(session, objectId, result.subtype === 'promise');
  } finally {
    void session.send('Runtime.releaseObject', { objectId }).catch(() => undefined);
  }
}

async function readObject(session: DevtoolsSession, objectId: string, isPromise: boolean): Promise<unknown> {
  const awaited = isPromise ? 'await this' : 'this';
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `async function () {
      'use strict';
      ${pageScripts().encodeValue}
      const outcome = (how, value) => {
        try { return { how, wire: __electronHostModule.encode(value) }; } catch { return { how: 'uncloneable' }; }
      };
      try { return outcome('value', ${awaited}); } catch (error) { return outcome('rejected', error); }
    }`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(SCRIPT_THREW);
  const { how, wire } = result.value as Outcome;
  if (how === 'uncloneable' || wire === undefined) throw new Error(NOT_CLONEABLE);
  const value = decode(wire);
  // A page may reject with anything, and Electron hands on what it is.
  if (how === 'rejected') throw value as Error;
  return value;
}
