import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { createCatalogueFiles } from './catalogue-files.ts';

test('a catalogue is read whole; one that is gone is null, and what is too large or no file is refused', async () => {
  const folder = await temporaryFolder();
  const files = createCatalogueFiles({ choose: () => Promise.resolve(null), homeFolder: folder });
  const file = path.join(folder, 'orgs.json');
  await writeFile(file, '{"name":"Acmé"}');
  expect(await files.read(file, 100)).toEqual({ ok: true, value: '{"name":"Acmé"}' });
  expect(await files.read(`${file}.sig`, 100)).toEqual({ ok: true, value: null });
  expect(await files.read(file, 10)).toMatchObject({ error: { code: 'FILE_UNREADABLE' } });
  await mkdir(path.join(folder, 'folder'));
  expect(await files.read(path.join(folder, 'folder'), 100)).toMatchObject({ ok: false });
  expect(files.shown(file)).toBe(`~${path.sep}orgs.json`);
  expect(files.shown('/team/or\u202egs.json')).toBe('/team/or gs.json');
});
