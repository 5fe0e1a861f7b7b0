import type { OrgKind } from '../../../shared/org.ts';

/** The kinds of org, as menus, titles of windows and questions of the system say them. */
export const kindWords = {
  inMenu: {
    production: 'Production',
    sandbox: 'Sandbox',
    scratch: 'Scratch',
    developer: 'Developer',
    trial: 'Trial',
    unknown: 'Unknown kind',
  },
  inTitle: {
    production: 'PRODUCTION',
    sandbox: 'Sandbox',
    scratch: 'Scratch',
    developer: 'Developer',
    trial: 'Trial',
    unknown: 'Kind unknown',
  },
  named: (kind: OrgKind, alias: string): string => `${NAMES[kind]} “${alias}”`,
} as const;

const NAMES: Readonly<Record<OrgKind, string>> = {
  production: 'the production org',
  sandbox: 'the sandbox',
  scratch: 'the scratch org',
  developer: 'the developer org',
  trial: 'the trial org',
  unknown: 'the org of unknown kind',
};
