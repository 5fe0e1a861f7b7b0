import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkSignature, readPublicKey } from './check-signature.ts';
import { readCatalogue } from './read-catalogue.ts';

const docs = await readFile(path.join(import.meta.dirname, '../../../docs/catalogue.md'), 'utf8');
const example = /```json\n(.*?)```/su.exec(docs)?.[1] ?? '';
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

test('the example in docs/catalogue.md is read whole', () => {
  expect(readCatalogue(example)).toMatchObject({
    value: {
      name: 'Acme orgs',
      issuedAt: Date.UTC(2026, 10, 28),
      unreadable: [],
      content: {
        entries: [
          { id: 'prod', clientApp: 'Acme’s Latchkey app', landingPage: '/lightning/setup/Flows/home' },
          { id: 'uat', username: 'integration@acme.example.uat', groups: ['Acme', 'Sandboxes'] },
        ],
        groups: [{ name: 'Acme', colour: 'blue' }, { name: 'Sandboxes' }],
        clientApps: [{ clientId: '3MVG9example', scopes: ['api', 'web', 'refresh_token'] }],
      },
    },
  });
});

test.skipIf(!hasOpenssl)('what the openssl commands of the docs make is accepted', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'latchkey-catalogue-'));
  try {
    await writeFile(path.join(folder, 'catalogue.json'), example);
    const commands = [...docs.matchAll(/```sh\n(.*?)```/gsu)].map(([, block]) => block ?? '');
    expect(commands).toHaveLength(2);
    for (const block of commands) execFileSync('sh', ['-ec', block], { cwd: folder, stdio: 'pipe' });
    const key = readPublicKey(await readFile(path.join(folder, 'catalogue-public.pem'), 'utf8'));
    if (!key.ok) throw new Error(key.error.message);
    const signature = await readFile(path.join(folder, 'catalogue.json.sig'), 'utf8');
    expect(checkSignature(example, signature, key.value)).toMatchObject({ ok: true });
    expect(checkSignature(`${example} `, signature, key.value)).toMatchObject({ ok: false });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
