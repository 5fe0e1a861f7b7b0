import type { PracticeClientApp } from '../client-apps.ts';
import type { World } from '../world.ts';

const ALIASES: Readonly<Record<string, string>> = {
  // Salesforce.md 1.3: two names of one scope.
  offline_access: 'refresh_token',
};

/** The scopes an app has: those it was registered with, less those its owner took off it. */
export function scopesOf(world: World, app: PracticeClientApp): readonly string[] {
  const { withheldScopes } = world.policies.app(app.clientId);
  return app.scopes.filter((scope) => !withheldScopes.includes(scope));
}

/**
 * The scopes a request gets.
 *
 * Without a `scope` parameter Salesforce gives all scopes of the app (salesforce.md 1.3). `full` covers
 * everything except `refresh_token`.
 * @returns null when a scope is asked for that the app does not have: `invalid_scope`
 */
export function resolveScopes(
  world: World,
  app: PracticeClientApp,
  requested: string | null,
): readonly string[] | null {
  const own = scopesOf(world, app);
  const names = (requested ?? '').split(/\s+/).filter((name) => name !== '');
  if (names.length === 0) return own;
  const scopes = [...new Set(names.map((name) => ALIASES[name] ?? name))];
  const allowed = (scope: string): boolean =>
    own.includes(scope) || (scope !== 'refresh_token' && own.includes('full'));
  return scopes.every(allowed) ? scopes : null;
}

/** Whether the scopes let a token open the UI: `web`, or `full` (salesforce.md 3). */
export function allowsUi(scopes: readonly string[]): boolean {
  return scopes.includes('web') || scopes.includes('full');
}

/** Whether the scopes let a token call the REST API (salesforce.md 1.3). */
export function allowsApi(scopes: readonly string[]): boolean {
  return scopes.includes('api') || scopes.includes('full');
}

/** What a person reads on the consent page. */
export function describeScope(scope: string): string {
  const words: Readonly<Record<string, string>> = {
    api: 'Manage user data via APIs',
    web: 'Manage user data via Web browsers',
    refresh_token: 'Perform requests at any time',
    openid: 'Access unique user identifiers',
    id: 'Access the identity URL service',
    full: 'Full access',
  };
  return words[scope] ?? scope;
}
