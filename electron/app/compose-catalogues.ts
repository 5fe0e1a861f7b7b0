import os from 'node:os';
import { pickCatalogueFile } from '../adapters/desktop/electron-file-picker.ts';
import { createCatalogueFiles } from '../adapters/files/catalogue-files.ts';
import { createCatalogues, type Catalogues, type CatalogueParts } from '../orgs/catalogue/catalogues.ts';

/** Puts the team's catalogues together; nothing is looked into yet. */
export function composeCatalogues(useCases: Omit<CatalogueParts, 'files'>): Catalogues {
  const files = createCatalogueFiles({ choose: pickCatalogueFile, homeFolder: os.homedir() });
  return createCatalogues({ ...useCases, files });
}
