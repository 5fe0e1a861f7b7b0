import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { systemClock } from '../../electron/adapters/desktop/system-clock.ts';
import { copyToken } from '../../electron/orgs/copy/copy-token.ts';
import type { Clock } from '../../electron/ports/clock.ts';
import { openRealProfile } from './open-real-profile.ts';

/** A millisecond is more than a minute by it: a grant is renewed once a minute at most, and here every copy is a renewal. */
const SPEED = 100_000;
const FAST: Clock = {
  now: () => Date.UTC(2026, 0) + (Date.now() - Date.UTC(2026, 0)) * SPEED,
  elapsed: () => performance.now() * SPEED,
  after: (ms, task) => systemClock.after(ms, task),
};

/**
 * Copies the token of a profile's first org again and again until it is killed or told no. Says `ready`, then
 * `copied <digest of the token>` or `failed <code>`, one a line. Arguments: profile, keychain file.
 */
const [profile = '', keychainFile = ''] = process.argv.slice(2);
const { useCases, org, clipboard } = await openRealProfile(profile, keychainFile, {
  around: () => ({ clock: FAST }),
});
const say = (line: string) => void writeSync(1, `${line}\n`);

say('ready');
for (;;) {
  const copied = await copyToken(useCases, org.key);
  if (!copied.ok) {
    say(`failed ${copied.error.code}`);
    break;
  }
  say(`copied ${createHash('sha256').update(clipboard.text).digest('hex')}`);
}
// Stays until it is killed, as an app does that was told to sign in again.
process.stdin.resume();
