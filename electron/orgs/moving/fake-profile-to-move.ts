import type { BrowserProfile } from '../../../shared/open-in.ts';
import { ok } from '../../../shared/result.ts';
import { createFakeClock } from '../../fakes/fake-clock.ts';
import { createFakeFilePicker } from '../../fakes/fake-file-picker.ts';
import { createFakeFileSaver } from '../../fakes/fake-file-saver.ts';
import { createFakeOrgBrowsers } from '../../fakes/fake-org-browsers.ts';
import { fakePassphraseSeal } from '../../fakes/fake-passphrase-seal.ts';
import { createMemoryStore, makeOrg } from '../../fakes/memory-store.ts';
import { createMemoryVault } from '../../fakes/memory-vault.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import { createUndos } from '../marks/undos.ts';
import { createSecretNotes } from '../marks/secret-notes.ts';
import { createClientAppSecrets } from '../client-apps/client-app-secrets.ts';
import { createGrants } from '../grants/grants.ts';
import { createOrgStates } from '../records/org-states.ts';
import { exportOrgs } from './export-orgs.ts';
import { createImports } from './imports.ts';

export const TOKEN = '00D0!canary-access-token';
export const REFRESH = '5Aep-canary-refresh-token';
export const PASSPHRASE = 'correct horse battery';

/**
 * A profile with these orgs and nothing in its vault; `file` is what the person chooses to import, `profiles` the browser
 * profiles of this computer.
 */
export function profileToMove(
  orgs: readonly OrgRecord[],
  file: string | null = null,
  profiles: readonly BrowserProfile[] = [],
) {
  const clock = createFakeClock();
  const store = createMemoryStore(orgs);
  const vault = createMemoryVault();
  const fileSaver = createFakeFileSaver();
  let made = 0;
  const parts = {
    clock,
    store,
    vault,
    fileSaver,
    grants: createGrants(vault),
    clientAppSecrets: createClientAppSecrets(vault),
    secretNotes: createSecretNotes(vault),
    states: createOrgStates(clock),
    filePicker: createFakeFilePicker(file === null ? null : { name: 'orgs.json', text: file }),
    passphraseSeal: fakePassphraseSeal,
    orgBrowsers: createFakeOrgBrowsers(profiles),
    undos: createUndos(() => 'undo'),
    backups: { keepNow: () => Promise.resolve(ok(null)) },
    newId: () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`,
    newPartition: () => `persist:org-new-${(made += 1)}`,
  };
  return { ...parts, parts, imports: createImports(parts) };
}

type ProfileToMove = ReturnType<typeof profileToMove>;

/** Puts a grant of the org into the vault. */
export const signIn = (stage: ProfileToMove, key: OrgRecord['key'], accessToken = TOKEN) =>
  stage.grants.write(key, { accessToken, refreshToken: REFRESH, instanceUrl: makeOrg().instanceUrl });

/** What an export of all orgs, or of these, writes. */
export async function exported(
  stage: ProfileToMove,
  format: 'json' | 'csv' | 'sealed',
  orgs: 'all' | readonly OrgRecord['key'][] = 'all',
): Promise<string> {
  const request = format === 'sealed' ? { orgs, format, passphrase: PASSPHRASE } : { orgs, format };
  const result = await exportOrgs(stage.parts, request);
  if (!result.ok) throw new Error(result.error.message);
  return stage.fileSaver.saved.at(-1)?.text ?? '';
}

/** Looks into the file that is chosen, and opens it where it is sealed. */
export async function look(stage: ProfileToMove) {
  const step = await stage.imports.choose();
  if (!step.ok || step.value === null) throw new Error('nothing chosen');
  if (step.value.kind === 'preview') return step.value.preview;
  const opened = await stage.imports.unlock(step.value.importId, PASSPHRASE);
  if (!opened.ok || opened.value.kind !== 'preview') throw new Error('not opened');
  return opened.value.preview;
}
