import type { OrgKind } from '../../../shared/org.ts';

/** The kinds of org as menus of the system say them. */
export const kindWords: Readonly<Record<OrgKind, string>> = {
  production: 'Production',
  sandbox: 'Sandbox',
  scratch: 'Scratch',
  developer: 'Developer',
  trial: 'Trial',
  unknown: 'Unknown kind',
};
