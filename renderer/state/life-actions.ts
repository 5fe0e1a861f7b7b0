import type { ActionKit } from './action-kit.ts';

/** How the orgs stand. */
export function lifeActions({ patch }: ActionKit) {
  return {
    showTree: (showsTree: boolean) => patch({ showsTree }),
  };
}
