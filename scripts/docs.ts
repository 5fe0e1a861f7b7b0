/** `npm run docs`: writes the pages under docs/ that are generated from code. A unit test sees when they drift. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_ROOT } from './build/project-root.ts';
import { ERRORS_PAGE, errorsPage } from './docs/errors-page.ts';

await writeFile(path.join(PROJECT_ROOT, ERRORS_PAGE), await errorsPage());
console.log(`Wrote ${ERRORS_PAGE}.`);
