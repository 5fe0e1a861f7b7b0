import type { ImportPreview } from '../../../shared/moving.ts';
import { firstByKey } from '../../../shared/first-by-key.ts';
import type { StoredState } from '../../ports/org-store.ts';
import { appsHere } from './bring-client-apps.ts';
import { missingNames } from './compare-marks.ts';
import type { ReadImport } from './moved-org.ts';
import type { PlannedEntry } from './plan-import.ts';

/** What the screen is told of a plan. */
export function previewOf(
  read: ReadImport,
  plan: readonly PlannedEntry[],
  state: StoredState,
  about: { readonly importId: string; readonly fileName: string | null },
): ImportPreview {
  const named = [
    ...plan.flatMap(({ from }) => (from.kind === 'org' ? from.org : from.name).marks.groups),
    ...read.groups.map(({ name }) => name),
  ];
  const here = appsHere(state);
  return {
    ...about,
    source: read.source,
    entries: plan.map(({ shown }) => shown),
    newGroups: missingNames(
      state.groups.map(({ name }) => name),
      [...firstByKey(named, (name) => name.toLowerCase()).values()],
    ),
    newClientApps: read.clientApps.filter((app) => here(app) === undefined).map(({ name }) => name),
    unreadable: read.unreadable.slice(0, MOST_TOLD),
    ignoredSecrets: read.ignoredSecrets,
  };
}

/** A person reads no more of them. */
const MOST_TOLD = 200;
