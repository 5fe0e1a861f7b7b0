import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../build/project-root.ts';
import { ERRORS_PAGE, errorsPage } from './errors-page.ts';

it('docs/errors.md is what the catalogue says: run `npm run docs` when this fails', async () => {
  expect(await readFile(path.join(PROJECT_ROOT, ERRORS_PAGE), 'utf8')).toBe(await errorsPage());
});
