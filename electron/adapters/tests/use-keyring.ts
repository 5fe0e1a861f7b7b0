import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { openDurableFolder } from '../files/durable-write.ts';
import { createKeytarKeychain } from '../keychain/keytar-keychain.ts';
import { loadSealedVault } from '../vault/sealed-vault.ts';
import { systemClock } from '../desktop/system-clock.ts';

/**
 * Runs inside a D-Bus session of its own and says as JSON on standard output what keychain and vault did there.
 * Arguments: what to do, vault folder.
 */
const [task = '', path = ''] = process.argv.slice(2);
const keychain = createKeytarKeychain({ clock: systemClock });
const vault = await loadSealedVault({ folder: await openDurableFolder(path), keychain });

/** Ends when the daemon it leaves behind is ready. */
async function keyringDaemon(how: '--start' | '--unlock'): Promise<void> {
  const daemon = spawn('gnome-keyring-daemon', ['--components=secrets', how], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  // Only a daemon that is to unlock reads a password: another may have ended before it is written (EPIPE).
  if (how === '--unlock') daemon.stdin.end(PASSWORD);
  else daemon.stdin.end();
  await once(daemon, 'exit');
  if (daemon.exitCode !== 0)
    throw new Error(`gnome-keyring-daemon ended with ${daemon.exitCode ?? 'a signal'}`);
}

const PASSWORD = 'a made-up password';

/**
 * Unlocks the login keyring of the running daemon over its control socket, as the session does when a person unlocks the
 * screen (gnome-keyring, daemon/control/gkd-control-codes.h): a zero byte for the credentials, then length, operation 1
 * and the password with its length, all numbers of 32 bits, high byte first.
 */
async function unlockRunningDaemon(): Promise<void> {
  const socket = connect(join(process.env['XDG_RUNTIME_DIR'] ?? '', 'keyring/control'));
  await once(socket, 'connect');
  const numbers = Buffer.alloc(12);
  numbers.writeUInt32BE(12 + PASSWORD.length, 0);
  numbers.writeUInt32BE(1, 4);
  numbers.writeUInt32BE(PASSWORD.length, 8);
  socket.write(Buffer.concat([Buffer.alloc(1), numbers, Buffer.from(PASSWORD)]));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  if (answer.readUInt32BE(4) !== 0) throw new Error(`The daemon did not unlock: ${answer.toString('hex')}`);
}

const look = async () => ({
  probe: await keychain.probe(),
  vault: await vault.openWithKeychain(),
  ids: vault.ids(),
  secret: await vault.read('org:1'),
});

async function run(): Promise<unknown> {
  switch (task) {
    case 'found':
      await keyringDaemon('--unlock');
      await vault.openWithKeychain();
      await vault.write('org:1', 'a made-up secret');
      return [await look()];
    case 'locked-then-unlocked': {
      await keyringDaemon('--start');
      const locked = await look();
      await unlockRunningDaemon();
      return [locked, await look()];
    }
    case 'unlocked':
      await keyringDaemon('--unlock');
      return [await look()];
    case 'look':
      return [await look()];
    default:
      throw new Error(`Unknown task: ${task}`);
  }
}

process.stdout.write(JSON.stringify(await run()));
