import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';

/**
 * Whether a connection on 127.0.0.1 was made by another user of this computer, as Linux' table of connections tells.
 * False where nobody can say (other systems; a table that cannot be read).
 */
export async function isOtherUser(socket: Pick<Socket, 'localPort' | 'remotePort'>): Promise<boolean> {
  const own = process.getuid?.();
  if (own === undefined) return false;
  const table = await readFile('/proc/net/tcp', 'utf8').catch(() => '');
  const user = userOfConnection(table, socket.remotePort ?? 0, socket.localPort ?? 0);
  return user !== null && user !== own;
}

/** The user id that holds the connection from port `from` to port `to` of 127.0.0.1 in /proc/net/tcp; null: not there. */
export function userOfConnection(table: string, from: number, to: number): number | null {
  const wanted = `${onLoopback(from)} ${onLoopback(to)}`;
  for (const line of table.split('\n')) {
    // sl, local and remote address, state, queues, timer, retransmits, uid
    const [, local, remote, , , , , user] = line.trim().split(/\s+/);
    if (`${local} ${remote}` === wanted && user !== undefined) return Number(user);
  }
  return null;
}

/** 127.0.0.1 as the kernel writes it, in the byte order of every computer that we run on. */
const onLoopback = (port: number) => `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
