import { cp } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { useKeyring } from '../tests/keyring-session.ts';

const opened = {
  probe: { kind: 'ready' },
  vault: { kind: 'open', keptBy: 'keychain' },
  ids: ['org:1'],
  secret: { ok: true, value: 'a made-up secret' },
};
const closed = (state: { readonly kind: string }, probe: string) => ({
  probe: expect.objectContaining({ kind: probe }) as unknown,
  vault: expect.objectContaining(state) as unknown,
  ids: ['org:1'],
  secret: { ok: false, error: expect.objectContaining({ code: 'VAULT_CLOSED' }) as unknown },
});

// Where there is no gnome-keyring on Linux this fails: a keychain that nobody tried is not a promise kept.
test.runIf(process.platform === 'linux')(
  'a real keyring keeps the key; locked it is not mistaken for empty; unlocked it works without a restart; absent it is named',
  { timeout: 180_000 },
  async () => {
    const scratch = await temporaryFolder();
    expect(await useKeyring(scratch, 'found')).toEqual([opened]);
    expect(await useKeyring(scratch, 'locked-then-unlocked')).toEqual([
      closed({ kind: 'keychain-locked' }, 'locked'),
      opened,
    ]);
    const missing = closed({ kind: 'keychain-gone' }, 'missing');
    expect(await useKeyring(scratch, 'look', 'session-without-services')).toEqual([missing]);
    expect(await useKeyring(scratch, 'look', 'none')).toEqual([missing]);
    // Nothing of all this lost anything.
    expect(await useKeyring(scratch, 'locked-then-unlocked')).toEqual([expect.anything(), opened]);
  },
);

test.runIf(process.platform === 'linux')(
  "another person's keyring does not open the vault, and gets no new key for it",
  { timeout: 180_000 },
  async () => {
    const [owner, other] = [await temporaryFolder(), await temporaryFolder()];
    await useKeyring(owner, 'found');
    await cp(`${owner}/vault`, `${other}/vault`, { recursive: true });
    const stranger = closed({ kind: 'key-mismatch' }, 'ready');
    expect(await useKeyring(other, 'unlocked')).toEqual([stranger]);
    expect(await useKeyring(other, 'unlocked')).toEqual([stranger]);
  },
);
