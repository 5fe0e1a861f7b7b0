import { expect, it } from 'vitest';
import type { OrgKind } from '../../../shared/org.ts';
import { readDeepLink } from '../../orgs/open/read-deep-link.ts';
import { jumpListOf } from './jump-list.ts';

const org = (alias: string, kind: OrgKind = 'sandbox') => ({ key: '00D1:0051' as const, alias, kind });
const itemsOf = (aliases: readonly string[]) =>
  jumpListOf({ pinned: aliases.map((alias) => org(alias)), recent: [] }, 'C:\\Latchkey.exe')[0]?.items ?? [];

it('opens each org by the link that any program could hand over, its kind a word in the title', () => {
  const [category] = jumpListOf(
    { pinned: [org('acme', 'production')], recent: [org('uat')] },
    'C:\\Latchkey.exe',
  );
  expect(category?.items).toMatchObject([
    { title: 'acme · Production', program: 'C:\\Latchkey.exe', args: '-- latchkey://open/acme' },
    { title: 'uat · Sandbox', args: '-- latchkey://open/uat' },
  ]);
});

it.each(['a b', '" --gpu-launcher=calc "', 'a\\', "it's (one) ~ *!", 'ünïcode 🚀', '%2e%2e', '\ud800'])(
  'the alias %j stays one argument without anything that could end it',
  (alias) => {
    const [item] = itemsOf([alias]);
    expect(item?.args).toMatch(/^-- latchkey:\/\/open\/[A-Za-z0-9_.%-]+$/);
    const link = readDeepLink(item?.args?.slice(3) ?? '');
    expect(link?.alias).toBe(alias.toWellFormed().trim());
  },
);

it('is empty without orgs: Windows refuses a list with nothing in it', () => {
  expect(jumpListOf({ pinned: [], recent: [] }, 'x')).toEqual([]);
});
