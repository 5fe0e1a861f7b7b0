import { describe, expect, it } from 'vitest';
import { sortMenuItems, type Placeable } from './sort-menu-items.ts';

const sorted = (items: readonly Placeable[]): string[] =>
  sortMenuItems<Placeable>(items).map((item) => ('id' in item ? (item.id ?? '?') : '-'));
const line: Placeable = { type: 'separator' };

describe('sortMenuItems', () => {
  it.each<[string, Placeable[], string]>([
    ['a group after another', [{ id: '2', afterGroupContaining: ['1'] }, line, { id: '1' }], '1 - 2'],
    ['a group before another', [{ id: '2' }, line, { id: '1', beforeGroupContaining: ['2'] }], '1 - 2'],
    [
      'groups in a cycle, dropping the rule that closes it',
      [{ id: '2', afterGroupContaining: ['1'] }, line, { id: '1', afterGroupContaining: ['2'] }],
      '1 - 2',
    ],
    [
      'by the first rule of a group only',
      [
        { id: '1' },
        line,
        { id: '3', beforeGroupContaining: ['1'] },
        { id: '4', afterGroupContaining: ['2'] },
        line,
        { id: '2' },
      ],
      '3 4 - 1 - 2',
    ],
    [
      'an item into the group it names, with its whole group',
      [{ id: '1' }, line, { id: '2' }, line, { id: '3', after: ['1'] }, { id: '4' }, line],
      '1 3 4 - 2',
    ],
    ['recursively', [{ id: '1', after: ['3'] }, { id: '2', before: ['1'] }, { id: '3' }], '3 2 1'],
    [
      'several groups into one',
      [{ id: '1' }, line, { id: '2' }, line, { id: '3', after: ['1', '2'] }],
      '2 1 3',
    ],
    [
      'between two groups',
      [{ id: '1' }, line, { id: '2' }, line, { id: '3', after: ['1'], before: ['2'] }],
      '1 3 2',
    ],
    ['nothing for ids that do not exist', [{ id: '1' }, line, { id: '2', after: ['none'] }], '1 - 2'],
  ])('sorts %s', (_what, items, expected) => {
    expect(sorted(items).join(' ')).toBe(expected);
  });

  it('joins groups with the separators it was given', () => {
    const own = { type: 'separator', id: 'mine' };
    expect(sortMenuItems([{ id: '1' }, own, { id: '2' }])[1]).toBe(own);
  });
});
