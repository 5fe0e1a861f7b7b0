import type { AppError } from '../../shared/app-error.ts';
import type { FixButton } from '../../shared/oauth-errors/catalogue-entry.ts';
import type { ToldEntry } from '../../shared/oauth-errors/told-entry.ts';
import type { SetupPage } from '../../shared/setup-page.ts';
import { type LoginHostPair, suggestLoginHost } from '../../shared/suggest-login-host.ts';
import { language } from '../text/words.ts';

/** What the place that shows a failure can do about it; what is absent gets no button there. */
export interface MendHandlers {
  readonly onSignInAgain?: () => void;
  readonly onRetry?: () => void;
  readonly onChangeClientApp?: () => void;
  readonly onArchive?: () => void;
  readonly onRemoveOrg?: () => void;
  readonly onUnlock?: () => void;
  readonly onUseHost?: (loginHost: string) => void;
}

/** A button that mends a failure, or leads to the page where it is mended. */
export type Mend =
  | {
      readonly kind:
        'sign-in-again' | 'retry' | 'change-client-app' | 'archive-org' | 'remove-org' | 'unlock';
      readonly act: () => void;
    }
  | { readonly kind: 'use-host'; readonly loginHost: string; readonly act: () => void }
  | { readonly kind: 'setup-page'; readonly page: SetupPage };

/** The buttons for a failure, in the order of its fixes; none twice. */
export function listMends(
  error: AppError,
  entry: ToldEntry | null,
  handlers: MendHandlers,
  practice?: LoginHostPair,
): readonly Mend[] {
  const buttons = entry === null ? ofRemedy(error) : ofFixes(entry);
  const mends = buttons.flatMap((button) => mendOf(button, error, handlers, practice));
  const canAct = mends.some(({ kind }) => kind !== 'setup-page');
  // Where only somebody else can mend it, the next thing to do here is to try once more afterwards.
  return canAct || handlers.onRetry === undefined || error.remedy === 'none' || error.remedy === 'update-app'
    ? mends
    : [...mends, { kind: 'retry', act: handlers.onRetry }];
}

const ofFixes = (entry: ToldEntry): readonly FixButton[] => [
  ...new Set(entry.fixes.flatMap(({ button }) => (button === undefined ? [] : [button]))),
];

function ofRemedy({ remedy }: AppError): readonly (FixButton | 'unlock')[] {
  switch (remedy) {
    case 'sign-in-again':
      return ['sign-in-again'];
    case 'change-login-host':
      return ['switch-host', 'sign-in-again'];
    case 'change-client-app':
      return ['change-client-app'];
    case 'unlock':
      return ['unlock'];
    case 'retry':
    case 'change-instance-url':
    case 'check-host-name':
    case 'check-network':
    case 'check-certificate':
    case 'check-proxy':
    case 'change-port':
    case 'ask-admin':
    case 'free-disk':
      return ['retry-later'];
    case 'update-app':
    case 'none':
      return [];
  }
}

function mendOf(
  button: FixButton | 'unlock',
  error: AppError,
  handlers: MendHandlers,
  practice: LoginHostPair | undefined,
): readonly Mend[] {
  const page = (name: SetupPage): readonly Mend[] => [{ kind: 'setup-page', page: name }];
  const one = (
    kind: 'sign-in-again' | 'retry' | 'change-client-app' | 'archive-org' | 'remove-org' | 'unlock',
    act: (() => void) | undefined,
  ): readonly Mend[] => (act === undefined ? [] : [{ kind, act }]);
  switch (button) {
    case 'sign-in-again':
      return one('sign-in-again', handlers.onSignInAgain);
    case 'retry-later':
      return one('retry', handlers.onRetry);
    case 'change-client-app':
      return one('change-client-app', handlers.onChangeClientApp);
    case 'archive-org':
      return one('archive-org', handlers.onArchive);
    case 'remove-org':
      return one('remove-org', handlers.onRemoveOrg);
    case 'unlock':
      return one('unlock', handlers.onUnlock);
    case 'switch-host':
      return otherHost(error, handlers.onUseHost, practice);
    case 'open-login-history':
      return page('login-history');
    case 'open-app-install-page':
      return page('app-install');
    case 'open-app-manager':
      return page('app-manager');
    case 'open-oauth-settings':
      return page('oauth-settings');
    case 'open-users':
      return page('users');
    case 'open-security-token':
      return page('security-token');
  }
}

/** Only where another host is known: a button that leads nowhere is worse than none. */
function otherHost(
  error: AppError,
  onUseHost: ((loginHost: string) => void) | undefined,
  practice: LoginHostPair | undefined,
): readonly Mend[] {
  const { salesforce, subject } = error;
  if (onUseHost === undefined || salesforce === undefined || subject?.loginHost === undefined) return [];
  const { loginHost, username } = subject;
  const suggested = suggestLoginHost(
    {
      salesforce,
      loginHost,
      ...(username === undefined ? {} : { username }),
      ...(practice === undefined ? {} : { practice }),
    },
    language,
  );
  if (suggested?.kind !== 'switch') return [];
  const { loginHost: other } = suggested;
  return [{ kind: 'use-host', loginHost: other, act: () => onUseHost(other) }];
}
