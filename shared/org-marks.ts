/**
 * What a person puts on an org to find it and to know it again. No colour here is red: red says production, and nothing
 * else may say it.
 */
export const ORG_COLOURS = ['blue', 'cyan', 'green', 'lime', 'amber', 'orange', 'pink', 'grey'] as const;
export type OrgColour = (typeof ORG_COLOURS)[number];

export const ORG_ICONS = [
  'building',
  'rocket',
  'flask',
  'star',
  'heart',
  'bolt',
  'bug',
  'globe',
  'cart',
  'bank',
  'gear',
  'book',
] as const;
export type OrgIcon = (typeof ORG_ICONS)[number];
