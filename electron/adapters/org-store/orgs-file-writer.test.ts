import { expect, test } from 'vitest';
import { exampleOrg } from '../tests/example-org.ts';
import type { OrgRecord, StoredState } from '../../ports/org-store.ts';
import { FIRST_STATE, parseOrgsFile } from './electron-store-orgs-file.ts';
import { createOrgsFileWriter } from './orgs-file-writer.ts';

const orgs = Array.from({ length: 200 }, (_, number) => exampleOrg(number));
const withOrgs = (some: readonly OrgRecord[]): StoredState => ({ ...FIRST_STATE, orgs: some });
const renamed = (at: number) => orgs.map((org, index) => (index === at ? { ...org, alias: 'renamed' } : org));

test.each([
  ['one in the middle was renamed', withOrgs(renamed(100))],
  ['the first and the last are gone', withOrgs(orgs.slice(1, -1))],
  ['one came to the front', withOrgs([exampleOrg(1000), ...orgs])],
  ['they stand the other way round', withOrgs(orgs.toReversed())],
  ['none is left', withOrgs([])],
  ['something else was changed', { ...withOrgs(orgs), settings: { clipboardSeconds: 5 } }],
])(
  'what is written after others is what a first write would be, and is read again: %s',
  async (_what, state) => {
    const write = createOrgsFileWriter();
    await write(withOrgs(orgs));
    await write(withOrgs(renamed(3)));
    const bytes = await write(state);
    expect(bytes).toEqual(await createOrgsFileWriter()(state));
    expect(parseOrgsFile(Buffer.from(bytes).toString('utf8'))).toEqual({ kind: 'whole', state });
  },
);

test('each org stands on a line of its own', async () => {
  const text = Buffer.from(await createOrgsFileWriter()(withOrgs(orgs))).toString('utf8');
  const lines = text.split('\n').filter((line) => line.startsWith('{"key"'));
  expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')) as unknown)).toEqual(orgs);
});

test('an org that could not be read again is refused each time, not the first time alone', async () => {
  const write = createOrgsFileWriter();
  const unfit = withOrgs([...orgs, { ...exampleOrg(500), token: 'x' } as OrgRecord]);
  await expect(write(unfit)).rejects.toThrow();
  await expect(write(unfit)).rejects.toThrow();
  expect(await write(withOrgs(orgs))).toEqual(await createOrgsFileWriter()(withOrgs(orgs)));
});

test('a shorter list leaves nothing of the longer one behind it, and a longer one has room', async () => {
  const write = createOrgsFileWriter();
  for (const count of [3, 200, 1, 150, 0, 200]) {
    const state = withOrgs(orgs.slice(0, count));
    const text = Buffer.from(await write(state)).toString('utf8');
    expect(parseOrgsFile(text)).toEqual({ kind: 'whole', state });
  }
});
