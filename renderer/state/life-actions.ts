import type { OrgKey } from '../../shared/org.ts';
import type { ActionKit } from './action-kit.ts';

/** What belongs together, and what is missing of it. */
export function lifeActions({ bridge, patch, settle }: ActionKit) {
  return {
    findMissing: (orgKey: OrgKey) => settle(bridge.findMissing({ orgKey })),
    showTree: (showsTree: boolean) => patch({ showsTree }),
  };
}
