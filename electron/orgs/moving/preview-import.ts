import type { ImportEntry, ImportPreview } from '../../../shared/moving.ts';
import type { StoredState } from '../../ports/org-store.ts';
import { appsHere } from './bring-client-apps.ts';
import { smartNames } from './bring-groups.ts';
import { missingFrom } from './compare-marks.ts';
import type { ReadImport } from './moved-org.ts';
import type { PlannedEntry } from './plan-import.ts';

/** What the screen is told of a plan. */
export function previewOf(
  read: ReadImport,
  plan: readonly PlannedEntry[],
  state: StoredState,
  about: { readonly importId: string; readonly fileName: string | null },
): ImportPreview {
  const here = appsHere(state);
  const missing = missingFrom(state.groups.map(({ name }) => name));
  return {
    ...about,
    source: read.source,
    entries: plan.map((planned) => withNewGroups(planned, missing)),
    newSmartGroups: missing(smartNames(read.groups)),
    newClientApps: read.clientApps.filter((app) => here(app) === undefined).map(({ name }) => name),
    unreadable: read.unreadable.slice(0, MOST_TOLD),
    ignoredSecrets: read.ignoredSecrets,
  };
}

function withNewGroups({ shown, from }: PlannedEntry, missing: ReturnType<typeof missingFrom>): ImportEntry {
  const newGroups = missing((from.kind === 'org' ? from.org : from.name).marks.groups);
  return newGroups.length === 0 ? shown : { ...shown, newGroups };
}

/** A person reads no more of them. */
const MOST_TOLD = 200;
