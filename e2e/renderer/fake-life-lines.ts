import type { FoundMissing } from '../../shared/missing-orgs.ts';

/** What the fake bridge answers about orgs that are not in the list: there are none. */
const NONE_MISSING: FoundMissing = {
  missing: [],
  sandboxes: { listed: 1 },
  scratchOrgs: { none: 'not-there' },
};

export const answerLifeLines = {
  findMissing: () => ({ ok: true as const, value: NONE_MISSING }),
  addMissing: () => ({ ok: true as const, value: null }),
};
