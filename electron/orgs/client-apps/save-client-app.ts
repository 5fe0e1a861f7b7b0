import type { AppError } from '../../../shared/app-error.ts';
import type { RequestOf } from '../../../shared/ipc-contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ClientAppRecord, OrgStore } from '../../ports/org-store.ts';
import type { ClientAppSecrets } from './client-app-secrets.ts';
import { readClientAppForm } from './read-client-app-form.ts';
import { words } from '../../text/words.ts';

/**
 * Saves a client app: a new one, a changed one, or a copy that takes over another's secret. An app in use may change,
 * so that a new key or secret reaches every org that uses it. A new secret is durable before the record that counts on
 * it. Errors: CLIENT_APP_NOT_FOUND, those of the form, VAULT_CLOSED, SECRET_UNREADABLE, STORE_WRITE_FAILED.
 */
export async function saveClientApp(
  parts: {
    readonly store: OrgStore;
    readonly clientAppSecrets: ClientAppSecrets;
    newId(): string;
  },
  entered: RequestOf<'saveClientApp'>,
): Promise<Result<ClientAppRecord>> {
  const { store, clientAppSecrets } = parts;
  const form = readClientAppForm(entered);
  if (!form.ok) return form;
  const { clientApps } = store.read();
  const present = clientApps.find((app) => app.id === entered.id);
  if (entered.id !== undefined && present === undefined) return fail(notFound());
  if (present?.practice === true) return fail(practiceIsFixed('changed'));
  const sameName = (app: ClientAppRecord) => app.name.toLowerCase() === form.value.name.toLowerCase();
  if (clientApps.some((app) => app.id !== entered.id && sameName(app)))
    return fail(nameTaken(form.value.name));

  const id = entered.id ?? parts.newId();
  const secret = await secretFor(parts, entered, present);
  if (!secret.ok) return secret;
  if (secret.value.kind === 'new') {
    const sealed = await clientAppSecrets.write(id, secret.value.secret);
    if (!sealed.ok) return sealed;
  }
  const hasSecret = secret.value.kind === 'kept' ? present?.hasSecret === true : secret.value.kind === 'new';
  const record: ClientAppRecord = { id, ...form.value, hasSecret, practice: false };
  const saved = await store.update((state) => ({
    ...state,
    clientApps: state.clientApps.some((app) => app.id === id)
      ? state.clientApps.map((app) => (app.id === id ? record : app))
      : [...state.clientApps, record],
  }));
  if (!saved.ok) {
    if (secret.value.kind === 'new') await takeBack(clientAppSecrets, id, secret.value.before);
    return saved;
  }
  // Only now: a record that counts on a secret which is gone would be worse than a secret that nobody counts on.
  if (secret.value.kind === 'none' && present?.hasSecret === true) {
    const removed = await clientAppSecrets.remove(id);
    if (!removed.ok) return removed;
  }
  return ok(record);
}

type SecretChange =
  | { readonly kind: 'kept' | 'none' }
  /** `before`: what the disk held, in case the record cannot be written. */
  | { readonly kind: 'new'; readonly secret: string; readonly before: string | null };

async function secretFor(
  { store, clientAppSecrets }: { readonly store: OrgStore; readonly clientAppSecrets: ClientAppSecrets },
  entered: RequestOf<'saveClientApp'>,
  present: ClientAppRecord | undefined,
): Promise<Result<SecretChange>> {
  const typed = entered.clientSecret?.trim();
  if (typed === '') return ok({ kind: 'none' });
  if (typed !== undefined) {
    const before = present?.hasSecret === true ? await clientAppSecrets.read(present.id) : ok(null);
    // An unreadable secret is replaced by the person's own act; there is nothing to go back to.
    return ok({ kind: 'new', secret: typed, before: before.ok ? before.value : null });
  }
  if (present !== undefined) return ok({ kind: 'kept' });
  const source = store.read().clientApps.find((app) => app.id === entered.secretOf);
  if (entered.secretOf !== undefined && source === undefined) return fail(notFound());
  if (source?.hasSecret !== true) return ok({ kind: 'none' });
  const copied = await clientAppSecrets.read(source.id);
  if (!copied.ok) return copied;
  return ok(copied.value === null ? { kind: 'none' } : { kind: 'new', secret: copied.value, before: null });
}

async function takeBack(secrets: ClientAppSecrets, id: string, before: string | null): Promise<void> {
  await (before === null ? secrets.remove(id) : secrets.write(id, before));
}

export const notFound = (): AppError => ({
  code: 'CLIENT_APP_NOT_FOUND',
  message: words().clientApps.gone,
  remedy: 'none',
});

const nameTaken = (name: string): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().clientApps.nameTaken(name),
  remedy: 'none',
});

export const practiceIsFixed = (act: 'changed' | 'removed'): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().clientApps.practiceIsFixed[act],
  remedy: 'none',
});
