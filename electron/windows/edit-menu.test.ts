import { expect, it } from 'vitest';
import { fieldMenu } from './edit-menu.ts';

const editFlags = {
  canUndo: true,
  canRedo: false,
  canCut: true,
  canCopy: false,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
};

it('a text field of our own pages offers Cut, Copy, Paste and Select all, grey where they would do nothing', () => {
  const [entries = [], ...more] = fieldMenu({ isEditable: true, editFlags });
  expect(entries.map(({ label, isEnabled }) => [label, isEnabled])).toEqual([
    ['Cut', true],
    ['Copy', false],
    ['Paste', true],
    ['Select all', true],
  ]);
  expect(more).toEqual([]);
});

it('elsewhere on our own pages there is no menu', () => {
  expect(fieldMenu({ isEditable: false, editFlags })).toEqual([]);
});
