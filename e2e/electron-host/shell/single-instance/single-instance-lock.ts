import type { Server } from 'node:net';
import type { ShellPorts } from '../ports.ts';
import { decodeMessage, encodeMessage } from './instance-message.ts';
import { profileSocketName, takeSocket } from './profile-socket.ts';
import { sendAndWait } from './send-and-wait.ts';

/** The lock as `app` exposes it. */
export interface SingleInstanceLock {
  request(additionalData?: unknown): boolean;
  has(): boolean;
  release(): void;
}

/** How this process was started, which is what a first instance is told of it. */
export interface StartedAs {
  readonly argv: () => readonly string[];
  readonly cwd: () => string;
}

/**
 * One instance per profile folder. The first to ask has the lock until it releases it or ends; every later one has
 * its argv, working directory and data handed to the first ('second-instance', after 'ready') and gets false.
 */
export const createSingleInstanceLock = (
  { app, platform }: ShellPorts,
  started: StartedAs,
): SingleInstanceLock => {
  let server: Server | undefined;

  const deliver = (bytes: Buffer): void => {
    const message = decodeMessage(bytes);
    if (!message) return;
    void app.whenReady().then(() => {
      app.emitSecondInstance(message.argv, message.workingDirectory, message.additionalData);
    });
  };

  const request = (additionalData: unknown = null): boolean => {
    if (server) return true;
    const name = profileSocketName(app.userData(), platform);
    const message = encodeMessage({ argv: started.argv(), workingDirectory: started.cwd(), additionalData });
    // The holder may end between our try and our message: then the lock is free again.
    for (;;) {
      server = takeSocket(name, deliver);
      if (server) return true;
      if (sendAndWait(name, message) !== 'nobody-there') return false;
    }
  };

  return {
    request,
    has: () => server !== undefined,
    release: () => {
      server?.close();
      server = undefined;
    },
  };
};
