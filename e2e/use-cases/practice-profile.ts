import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished } from 'vitest';
import { openDurableFolder } from '../../electron/adapters/files/durable-write.ts';
import { loadOrgStore } from '../../electron/adapters/org-store/electron-store-orgs.ts';
import { loadSealedVault } from '../../electron/adapters/vault/sealed-vault.ts';
import { exampleOrg } from '../../electron/adapters/tests/example-org.ts';
import { FileKeychain } from '../../electron/adapters/tests/file-keychain.ts';
import { createGrants } from '../../electron/orgs/grants/grants.ts';
import type { OrgRecord } from '../../electron/ports/org-store.ts';
import { signIn } from '../salesforce/sign-in.ts';
import { startPracticeSalesforce, type PracticeSalesforce } from '../salesforce/start-practice-salesforce.ts';

export const REFRESH = { path: '/services/oauth2/token', grantType: 'refresh_token' } as const;

/** A profile on the disk with one org of a practice Salesforce of its own, whose refresh tokens rotate. */
export async function createPracticeProfile(scratch: string, name: string) {
  const practice = await startPracticeSalesforce();
  onTestFinished(() => practice.close());
  const profile = path.join(scratch, name);
  const keychainFile = `${profile}.keys`;
  await mkdir(profile);
  const record = recordOf(practice);
  const clientId = clientIdOf(practice);

  /** Opens it as a start does; nothing may be amiss with its files. */
  const open = async () => {
    const folder = await openDurableFolder(profile);
    const vault = await loadSealedVault({ folder, keychain: new FileKeychain(keychainFile) });
    expect(await vault.openWithKeychain()).toEqual({ kind: 'open', keptBy: 'keychain' });
    expect(vault.notices()).toEqual([]);
    const store = await loadOrgStore({ folder });
    expect(store.notices()).toEqual([]);
    return { vault, store, grants: createGrants(vault) };
  };

  /** As signing in again does: the secrets first, then the record. */
  const signInAnew = async () => {
    const { store, grants } = await open();
    const tokens = await signInToPractice(practice);
    const grant = {
      accessToken: tokens.access_token,
      instanceUrl: tokens.instance_url,
      refreshToken: tokens.refresh_token,
    };
    expect(await grants.write(record.key, grant)).toEqual({ ok: true, value: null });
    const app = {
      id: record.clientAppId ?? '',
      clientId,
      name: 'test',
      callbackUrls: ['http://localhost:1/x'],
      hasSecret: false,
      scopes: [],
      flows: ['web-server' as const],
      loginHost: null,
      practice: false,
    };
    await store.update((state) => ({ ...state, orgs: [record], clientApps: [app] }));
  };

  return { practice, clientId, record, args: [profile, keychainFile] as const, open, signInAnew };
}

/** A program under way, line by line. */
export function startProgram(program: string, args: readonly string[], scratch: string) {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(scratch, 'compile-cache') },
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const said: { readonly line: string; readonly at: number }[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push({ line, at: performance.now() }));
  const closed = once(child, 'close');
  return {
    said,
    complaint: () => complaint,
    /** Its first line, or its end. */
    ready: Promise.race([once(lines, 'line'), closed]),
    closed,
    go: () => void child.stdin.write('go\n'),
    kill: () => child.kill('SIGKILL'),
  };
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The practice's public app: its refresh tokens rotate. */
function clientIdOf(practice: PracticeSalesforce): string {
  const app = practice.clientApps.all().find(({ clientSecret }) => clientSecret === undefined);
  if (app === undefined) throw new Error('the practice has no public client app');
  return app.clientId;
}

function recordOf(practice: PracticeSalesforce): OrgRecord {
  const [org] = practice.orgs;
  const [user] = org?.users ?? [];
  if (org === undefined || user === undefined) throw new Error('the practice is empty');
  const record = withoutTrouble(exampleOrg(2));
  const { organizationId, instanceUrl, loginUrl: loginHost } = org;
  const key = `${organizationId}:${user.id}` as const;
  return { ...record, key, organizationId, userId: user.id, instanceUrl, loginHost };
}

function signInToPractice(practice: PracticeSalesforce) {
  const [org] = practice.orgs;
  const [user] = org?.users ?? [];
  if (org === undefined || user === undefined) throw new Error('the practice is empty');
  const { username, password } = user;
  return signIn({ loginUrl: org.loginUrl, clientId: clientIdOf(practice), username, password });
}

const withoutTrouble = ({ needsSignIn: _trouble, ...record }: OrgRecord): OrgRecord => record;
