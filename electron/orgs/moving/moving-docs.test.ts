import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readImport } from './read-import.ts';

test('the example in docs/moving.md is read whole', async () => {
  const docs = await readFile(path.join(import.meta.dirname, '../../../docs/moving.md'), 'utf8');
  const example = /```json\n(.*?)```/su.exec(docs)?.[1] ?? '';
  const read = readImport(example, null);
  expect(read).toMatchObject({
    value: {
      unreadable: [],
      names: [
        { marks: { alias: 'acme-prod', landingPage: '/lightning/setup/Flows/home' }, clientApp: 'acme' },
        { marks: { alias: 'acme-uat' } },
      ],
      groups: [{ name: 'Acme', colour: 'blue' }],
      clientApps: [{ id: 'acme' }],
    },
  });
});
