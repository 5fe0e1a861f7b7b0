import type { AppError } from '../../../shared/app-error.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OrgStore, StoredState } from '../../ports/org-store.ts';
import type { ClientAppSecrets } from './client-app-secrets.ts';
import { notFound, practiceIsFixed } from './save-client-app.ts';
import { words } from '../../text/words.ts';

/**
 * Removes a client app with its secret; refused while orgs use it, for without it they could not be renewed.
 * Errors: CLIENT_APP_NOT_FOUND, CLIENT_APP_IN_USE, INVALID_REQUEST (the practice app), STORE_WRITE_FAILED.
 */
export async function removeClientApp(
  parts: { readonly store: OrgStore; readonly clientAppSecrets: ClientAppSecrets },
  id: string,
): Promise<Result<null>> {
  const { store, clientAppSecrets } = parts;
  const present = store.read().clientApps.find((app) => app.id === id);
  if (present === undefined) return fail(notFound());
  if (present.practice) return fail(practiceIsFixed('removed'));
  // Looked at inside the change: a sign-in that ends just now may have made it used.
  const removed = await store.update((state) =>
    usersOf(state, id).length > 0
      ? state
      : { ...state, clientApps: state.clientApps.filter((app) => app.id !== id) },
  );
  if (!removed.ok) return removed;
  const users = usersOf(removed.value, id);
  if (users.length > 0) return fail(inUse(present.name, users));
  return present.hasSecret ? clientAppSecrets.remove(id) : ok(null);
}

const usersOf = (state: StoredState, id: string): readonly string[] =>
  state.orgs.filter((org) => org.clientAppId === id).map((org) => org.alias);

/** More names than this are counted, not listed. */
const MOST_NAMES = 5;

function inUse(name: string, aliases: readonly string[]): AppError {
  const listed = aliases.slice(0, MOST_NAMES).join(', ');
  const more = aliases.length > MOST_NAMES ? words().clientApps.andMore(aliases.length - MOST_NAMES) : '';
  return {
    code: 'CLIENT_APP_IN_USE',
    message: words().clientApps.inUse(name, listed, more),
    remedy: 'none',
  };
}
