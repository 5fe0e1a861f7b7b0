import type { OrgKey } from '../../shared/org.ts';
import type { SettingsChange } from '../../shared/settings.ts';
import type { ActionKit } from './action-kit.ts';
import type { AppState } from './app-state.ts';
import type { Store } from './store.ts';

interface Kit extends Pick<ActionKit, 'bridge' | 'patch' | 'settle'> {
  readonly store: Pick<Store<AppState>, 'get'>;
  readonly changeSettings: (change: SettingsChange) => Promise<void>;
}

/** What belongs together, and what is missing of it. */
export function lifeActions({ bridge, store, patch, settle, changeSettings }: Kit) {
  return {
    findMissing: (orgKey: OrgKey) => settle(bridge.findMissing({ orgKey })),
    addMissing: (orgKey: OrgKey, ids: readonly string[]) => settle(bridge.addMissing({ orgKey, ids })),

    /** The tree, or what there was before it. */
    showTree(isOn: boolean): Promise<void> {
      const { settings, layoutBeforeTree } = store.get();
      if (isOn) patch({ layoutBeforeTree: settings.layout });
      return changeSettings({ layout: isOn ? 'tree' : layoutBeforeTree });
    },
  };
}
