import { CHECK_CASES } from './check-cases.ts';
import type { CatalogueCase } from './catalogue-case.ts';
import { METHOD_CASES } from './method-cases.ts';
import { ROW_CASES } from './row-cases.ts';
import { SIGN_IN_CASES } from './sign-in-cases.ts';

/** A case for every entry of the catalogue that Latchkey can meet; catalogue-coverage.test.ts sees to it. */
export const CATALOGUE_CASES: readonly CatalogueCase[] = [
  ...SIGN_IN_CASES,
  ...METHOD_CASES,
  ...ROW_CASES,
  ...CHECK_CASES,
];
