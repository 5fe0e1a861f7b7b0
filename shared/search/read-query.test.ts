import { describe, expect, test } from 'vitest';
import { readQuery } from './read-query.ts';

describe('reading a search', () => {
  test('words and conditions are told apart, and several are all wanted', () => {
    expect(readQuery('Acme kind:sandbox state:expired is:pinned')).toEqual([
      { kind: 'text', text: 'acme' },
      { kind: 'org-kind', kinds: ['sandbox'] },
      { kind: 'state', states: ['needs-sign-in'] },
      { kind: 'mark', marks: ['pinned'] },
    ]);
  });

  test('a quoted value holds its spaces and is meant exactly', () => {
    expect(readQuery('tag:"Big Deal" group:eu "two words"')).toEqual([
      { kind: 'field', field: 'tag', text: 'big deal', exact: true },
      { kind: 'field', field: 'group', text: 'eu', exact: false },
      { kind: 'text', text: 'two words' },
    ]);
  });

  test('a prefix that nobody knows is text, and so is a condition in quotes', () => {
    expect(readQuery('__proto__:x constructor:y "tag:acme" :z')).toEqual([
      { kind: 'text', text: '__proto__:x' },
      { kind: 'text', text: 'constructor:y' },
      { kind: 'text', text: 'tag:acme' },
      { kind: 'text', text: ':z' },
    ]);
  });

  test('a condition that is still being typed asks for nothing yet', () => {
    expect(readQuery('kind: tag:" " state:')).toEqual([]);
    expect(readQuery('kind:s')).toEqual([{ kind: 'org-kind', kinds: ['sandbox', 'scratch'] }]);
  });

  test('a word that no state or kind is called by finds none, not all', () => {
    expect(readQuery('kind:zebra is:-1')).toEqual([
      { kind: 'org-kind', kinds: [] },
      { kind: 'mark', marks: [] },
    ]);
  });

  test.each([
    ['expired', 'needs-sign-in'],
    ['needs-sign-in', 'needs-sign-in'],
    ['ready', 'ready'],
    ['unreachable', 'unreachable'],
    ['offline', 'unreachable'],
    ['BLOCKED', 'blocked'],
  ])('state:%s means %s', (word, state) => {
    expect(readQuery(`state:${word}`)).toEqual([{ kind: 'state', states: [state] }]);
  });

  test('hostile text stays text, and a book that was pasted is cut', () => {
    expect(readQuery('"')).toEqual([]);
    expect(readQuery('(.*)+$ \\ [')).toHaveLength(3);
    expect(readQuery('\ud800 \u0000')).toHaveLength(2);
    expect(readQuery('x '.repeat(10_000))).toHaveLength(16);
    expect(readQuery('y'.repeat(100_000))).toEqual([{ kind: 'text', text: 'y'.repeat(300) }]);
  });
});
