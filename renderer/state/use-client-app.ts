import type { ClientAppSummary } from '../../shared/client-app.ts';
import { useApp } from './app-context.ts';

/** A saved client app by its id; undefined when it is not saved any more, or the org belongs to none. */
export function useClientApp(id: string | undefined): ClientAppSummary | undefined {
  return useApp((state) => state.clientApps.find((app) => app.id === id));
}
