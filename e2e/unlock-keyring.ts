import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';

/** gnome-keyring's control socket (daemon/control/gkd-control-codes.h): what pam_gnome_keyring speaks at login. */
const UNLOCK = 1;
const DONE = 0;

/** Unlocks the login keyring of a running gnome-keyring, as a login does: the daemon goes on, nobody is disconnected. */
export async function unlockKeyring(runtimeFolder: string, password: string): Promise<void> {
  const socket = connect(path.join(runtimeFolder, 'keyring', 'control'));
  await once(socket, 'connect');
  const secret = Buffer.from(password, 'utf8');
  const request = Buffer.alloc(12);
  request.writeUInt32BE(request.length + secret.length, 0);
  request.writeUInt32BE(UNLOCK, 4);
  request.writeUInt32BE(secret.length, 8);
  // One byte goes first, for the daemon to read the sender's credentials with.
  socket.write(Buffer.concat([Buffer.from([0]), request, secret]));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  if (answer.readUInt32BE(4) !== DONE) throw new Error('gnome-keyring did not unlock');
}
