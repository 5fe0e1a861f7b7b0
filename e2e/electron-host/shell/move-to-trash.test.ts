import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { moveToTrash, trashFolder } from './move-to-trash.ts';

it('keeps items of one name apart and notes where each came from', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'trash-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const trash = trashFolder({ XDG_DATA_HOME: folder });
  const file = path.join(folder, 'a note.txt');
  for (const text of ['first', 'second']) {
    writeFileSync(file, text);
    await moveToTrash(file, trash);
  }
  expect(readdirSync(folder)).toEqual(['Trash']);
  expect(readFileSync(path.join(trash, 'files', 'a note.txt'), 'utf8')).toBe('first');
  expect(readFileSync(path.join(trash, 'files', 'a note.2.txt'), 'utf8')).toBe('second');
  expect(readFileSync(path.join(trash, 'info', 'a note.2.txt.trashinfo'), 'utf8')).toMatch(
    /^\[Trash Info\]\nPath=\/.*a%20note\.txt\nDeletionDate=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\n$/,
  );
});
