import type { InAnyLanguage } from '../../../shared/language.ts';
import type { OrgKind } from '../../../shared/org.ts';
import type { kindWords as english } from '../en/kinds.ts';

/** All of them are feminine, so that the same words say who is opened and what is opened. */
const NAMES: Readonly<Record<OrgKind, string>> = {
  production: 'die Produktions-Org',
  sandbox: 'die Sandbox',
  scratch: 'die Scratch-Org',
  developer: 'die Developer-Org',
  trial: 'die Test-Org',
  unknown: 'die Org unbekannter Art',
};

/** The kinds of org, as menus, titles of windows and questions of the system say them. */
export const kindWords: InAnyLanguage<typeof english> = {
  inMenu: {
    production: 'Produktion',
    sandbox: 'Sandbox',
    scratch: 'Scratch',
    developer: 'Developer',
    trial: 'Testversion',
    unknown: 'Art unbekannt',
  },
  inTitle: {
    production: 'PRODUKTION',
    sandbox: 'Sandbox',
    scratch: 'Scratch',
    developer: 'Developer',
    trial: 'Testversion',
    unknown: 'Art unbekannt',
  },
  named: (kind, alias) => `${NAMES[kind]} „${alias}“`,
};
