import type { OrganizationKind } from '../organizations.ts';

/** The word and the colour of each kind of org: production is red everywhere. */
export function kindBadge(kind: OrganizationKind): { readonly word: string; readonly colour: string } {
  switch (kind) {
    case 'production':
      return { word: 'Production', colour: '#b3261e' };
    case 'sandbox':
      return { word: 'Sandbox', colour: '#9a6700' };
    case 'scratch':
      return { word: 'Scratch', colour: '#5b46b5' };
    case 'developer':
      return { word: 'Developer', colour: '#0b6e4f' };
    case 'trial':
      return { word: 'Trial', colour: '#0b5cab' };
  }
}
