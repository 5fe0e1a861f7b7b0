/** The pages of Setup that a failure sends people to, and where they are. Closed: a request names one, never a path. */
export const SETUP_PAGES = {
  'login-history': '/lightning/setup/OrgLoginHistory/home',
  /** Connected Apps OAuth Usage: where an app is installed, blocked and unblocked. */
  'app-install': '/lightning/setup/ConnectedAppsUsage/home',
  /** External Client App Manager. */
  'app-manager': '/lightning/setup/ManageExternalClientApplication/home',
  /** OAuth and OpenID Connect Settings. */
  'oauth-settings': '/lightning/setup/OauthOidcSettings/home',
  users: '/lightning/setup/ManageUsers/home',
  /** The person's own: Reset My Security Token. */
  'security-token': '/lightning/settings/personal/ResetApiToken/home',
} as const;

export type SetupPage = keyof typeof SETUP_PAGES;
