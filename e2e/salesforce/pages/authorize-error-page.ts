import { html, type Html } from './html.ts';
import { layout } from './layout.ts';

/**
 * The page where failed authorizations are stranded.
 *
 * Salesforce shows its catch-all code on it and leaves the real pair in the address (salesforce.md 0.3, 2.1).
 */
export function authorizeErrorPage({ error, description }: { error: string; description: string }): Html {
  const shown = error === 'invalid_client' ? 'OAUTH_APPROVAL_ERROR_GENERIC' : error;
  const text =
    shown === 'OAUTH_APPROVAL_ERROR_GENERIC'
      ? 'An unexpected error has occurred during authentication. Please try again.'
      : description;
  return layout(
    'OAuth Error | Practice Salesforce',
    html`<main class="card">
      <h1>We can't authorize you because of an OAuth error.</h1>
      <p class="soft">For more information, contact your Salesforce administrator.</p>
      <p class="error">${shown} : ${text}</p>
    </main>`,
  );
}
