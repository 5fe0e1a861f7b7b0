import type { SalesforceWords } from '../../shared/app-error.ts';
import { trustedOrigin } from '../../shared/salesforce-host.ts';
import { plainText } from '../../shared/plain-text.ts';

/**
 * Salesforce's words when `url` is the page where many sign-ins end without ever coming back to the callback:
 * `/setup/secur/RemoteAccessErrorPage.apexp?error=…&error_description=…`, where `state` is not echoed. Null for
 * any other URL. It ends nothing by itself: who sees it decides (it is not authenticated by a `state`).
 */
export function readErrorPage(url: string): SalesforceWords | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (trustedOrigin(parsed.origin) === null) return null;
  if (parsed.pathname.toLowerCase() !== '/setup/secur/remoteaccesserrorpage.apexp') return null;
  return {
    error: plainText(parsed.searchParams.get('error') ?? 'unknown_error', 100),
    description: plainText(parsed.searchParams.get('error_description') ?? ''),
    where: 'authorize',
  };
}
