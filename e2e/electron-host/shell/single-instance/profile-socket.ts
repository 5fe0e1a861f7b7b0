import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { notImplemented } from '../not-implemented.ts';

export const ACKNOWLEDGEMENT = 'ack';

/**
 * The name of a profile's socket. It lives in Linux's abstract namespace, so the kernel makes taking it atomic and
 * frees it with the process that held it: two starts in one moment cannot both win, and a killed instance leaves
 * nothing behind. (Any local user could connect to it; the host is for development and CI only.)
 */
export const profileSocketName = (userData: string, platform: NodeJS.Platform): string => {
  if (platform !== 'linux') throw notImplemented(`app.requestSingleInstanceLock on ${platform}`);
  mkdirSync(userData, { recursive: true });
  const profile = createHash('sha256').update(realpathSync(userData)).digest('hex');
  return `\0electron-host-${profile}`;
};

const receive = async (socket: Socket, deliver: (bytes: Buffer) => void): Promise<void> => {
  deliver(await buffer(socket));
  socket.end(ACKNOWLEDGEMENT);
};

/** Takes the socket and passes on what arrives; undefined when another process has it. Does not keep Node alive. */
export const takeSocket = (name: string, deliver: (bytes: Buffer) => void): Server | undefined => {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined);
    void receive(socket, deliver).catch(() => undefined);
  });
  // Node binds a local socket inside listen(); the error event only repeats later what `listening` says at once.
  server.on('error', () => undefined);
  server.listen(name);
  if (!server.listening) return undefined;
  server.unref();
  return server;
};
