import { describe, expect, it } from 'vitest';
import { LANDING_PAGES } from '../../../shared/landing-pages.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { LandingPagesFile } from '../../ports/landing-pages-file.ts';
import { parseOwnPages, readLandingPages } from './own-landing-pages.ts';

const fileWith = (text: string | null): LandingPagesFile => ({
  shownPath: '~/landing-pages.json',
  read: () => Promise.resolve(ok(text)),
});
const INVOICES = { name: 'Invoices', path: '/lightning/o/Invoice__c/list', words: ['billing'] };

describe('the person’s own landing pages', () => {
  it('come before Latchkey’s, and take the place of one with the same id', async () => {
    const users = { id: 'users', name: 'Our users', path: '/our-users' };
    const { pages, faults } = await readLandingPages(fileWith(JSON.stringify([INVOICES, users])));
    expect(faults).toEqual([]);
    expect(pages.slice(0, 2)).toEqual([
      { id: 'own-1', ...INVOICES },
      { ...users, words: [] },
    ]);
    expect(pages).toHaveLength(LANDING_PAGES.length + 1);
  });

  it.each([
    ['{', 'It is not a JSON list'],
    ['{"name":"x"}', 'It is not a JSON list'],
    ['', 'It is not a JSON list'],
    ['["x"]', 'Entry 1 is left out: it is not an object'],
    ['[{"path":"/x"}]', 'Entry 1 is left out: its “name” is missing'],
    ['[{"name":"x"}]', 'Entry 1 is left out: its “path” is missing'],
    ['[{"name":"x","path":"https://evil.example"}]', 'its path is none on the org’s own host'],
    ['[{"name":"x","path":"//evil.example"}]', 'its path is none on the org’s own host'],
    ['[{"name":"x","path":"javascript:alert(1)"}]', 'its path is none on the org’s own host'],
    ['[{"name":"\\u202e","path":"/x"}]', 'its name shows nothing'],
    ['[{"name":"x","path":"/x","adress":"y"}]', 'a field that is not known (adress)'],
    ['[{"id":"a","name":"x","path":"/x"},{"id":"a","name":"y","path":"/y"}]', 'another entry has the id “a”'],
  ])('%s is told calmly', (text, fault) => {
    expect(parseOwnPages(text).faults.join()).toContain(fault);
  });

  it('loses nothing by one bad entry, nor by a byte-order mark', () => {
    const { pages, faults } = parseOwnPages(`\uFEFF${JSON.stringify([{ name: 1 }, INVOICES])}`);
    expect(pages.map(({ name }) => name)).toEqual(['Invoices']);
    expect(faults).toHaveLength(1);
  });

  it('are only as many as can be chosen from', () => {
    const { pages, faults } = parseOwnPages(JSON.stringify(Array(201).fill(INVOICES)));
    expect(pages).toHaveLength(200);
    expect(faults).toEqual(['Only its first 200 entries are shown.']);
  });

  it('do without the file, and say when it cannot be read', async () => {
    expect(await readLandingPages(fileWith(null))).toEqual({ pages: LANDING_PAGES, faults: [] });
    const error = { code: 'FILE_UNREADABLE', message: 'It cannot be read.', remedy: 'none' } as const;
    const file = { shownPath: 'x', read: () => Promise.resolve(fail(error)) };
    expect(await readLandingPages(file)).toEqual({ pages: LANDING_PAGES, faults: ['It cannot be read.'] });
  });
});
