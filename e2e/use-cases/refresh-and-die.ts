import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { nodeFs, type DurableFs } from '../../electron/adapters/files/durable-fs.ts';
import { copyToken } from '../../electron/orgs/copy/copy-token.ts';
import type { Ports } from '../../electron/ports/ports.ts';
import { openRealProfile } from './open-real-profile.ts';
import type { RefreshStep } from './refresh-steps.ts';

/**
 * One life of a process: copies the token of a profile's org, and is killed (SIGKILL) when the refresh comes to `step`, or
 * lives to the end. Says `copied <digest of the token>` or `failed <code>`. With `together` it waits for a line on
 * standard input and then asks for the token 25 times at once, and says each answer. Arguments: profile, keychain file,
 * step (or `none`, `together`).
 */
const [profile = '', keychainFile = '', what = 'none'] = process.argv.slice(2);
const say = (line: string) => void writeSync(1, `${line}\n`);
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Dies here, if this is the step to die at. */
async function at(step: RefreshStep): Promise<void> {
  if (step !== what) return;
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
}

/** True once a mark is written: what is written next is the answer's grant. */
let wasMarked = false;
/** True while the answer's grant is on its way to the disk. */
let sealing = false;
const fs: DurableFs = {
  ...nodeFs,
  rename: async (from, to) => {
    const isVault = sealing && to.endsWith('vault');
    if (isVault) await at('before the new file takes the old one’s place');
    await nodeFs.rename(from, to);
    if (isVault) await at('before the folder is flushed');
  },
};

const around = ({ http, vault, clipboard }: Ports): Partial<Ports> => ({
  http: {
    async send(request, signal) {
      const isRefresh = request.form?.['grant_type'] === 'refresh_token';
      if (isRefresh) await at('before the request');
      const answer = await http.send(request, signal);
      if (isRefresh) await at('after the response');
      return answer;
    },
  },
  vault: Object.assign(Object.create(vault) as typeof vault, {
    // A class with private members: calls go to the object itself.
    state: () => vault.state(),
    notices: () => vault.notices(),
    ids: () => vault.ids(),
    read: (id: string) => vault.read(id),
    openWithKeychain: () => vault.openWithKeychain(),
    async write(id: string, secret: string) {
      const isMark = secret.includes('"refreshing"');
      const isRenewed = !isMark && wasMarked;
      wasMarked = isMark;
      if (isMark) await at('before the mark');
      if (isRenewed) await at('before the seal');
      sealing = isRenewed;
      const written = await vault.write(id, secret);
      sealing = false;
      if (isMark) await at('after the mark');
      if (isRenewed) await at('after the seal');
      return written;
    },
  }),
  clipboard: {
    ...clipboard,
    async writeSecret(text) {
      await at('after the token was handed out');
      await clipboard.writeSecret(text);
    },
  },
});

const { useCases, org, clipboard } = await openRealProfile(profile, keychainFile, { around, fs });
say('ready');
if (what === 'together') {
  await new Promise((resolve) => process.stdin.once('data', resolve));
  const tokens = await Promise.all(Array.from({ length: 25 }, () => useCases.broker.fresh(org.key)));
  for (const token of tokens) {
    say(token.ok ? `copied ${digest(token.value.accessToken)}` : `failed ${token.error.code}`);
  }
} else {
  const copied = await copyToken(useCases, org.key);
  say(copied.ok ? `copied ${digest(clipboard.text)}` : `failed ${copied.error.code}`);
}
// What is noted behind the caller's back has ended when a change after it has.
await useCases.store.update((state) => state);
process.exit(0);
