import { describe, expect, it } from 'vitest';
import type { AppError } from '../../shared/app-error.ts';
import { explain } from '../../shared/oauth-errors.ts';
import { tellEntry } from '../../shared/oauth-errors/told-entry.ts';
import { listMends, type MendHandlers } from './mends.ts';

const nothing = () => undefined;
const inARow: MendHandlers = {
  onSignInAgain: nothing,
  onRetry: nothing,
  onChangeClientApp: nothing,
  onArchive: nothing,
  onRemoveOrg: nothing,
  onUnlock: nothing,
};

function mendsOf(salesforce: { error: string; description: string }, handlers: MendHandlers, loginHost = '') {
  const error: AppError = {
    code: 'SIGN_IN_REFUSED',
    message: '',
    remedy: 'ask-admin',
    salesforce,
    subject: { loginHost },
  };
  const entry = explain(salesforce);
  const told = entry === null ? null : tellEntry(entry, handlers === inARow ? 'listed' : 'adding');
  return listMends(error, told, handlers).map((mend) =>
    mend.kind === 'setup-page' ? mend.page : mend.kind === 'use-host' ? mend.loginHost : mend.kind,
  );
}

const dead = { error: 'invalid_grant', description: 'expired access/refresh token' };
const wrongPassword = { error: 'invalid_grant', description: 'authentication failure' };

describe('the buttons of a failure', () => {
  it('stand in the order of its fixes', () => {
    expect(mendsOf(dead, inARow)).toEqual(['sign-in-again', 'app-manager']);
  });

  it('are only those that the place can do', () => {
    expect(mendsOf(dead, {})).toEqual(['app-manager']);
  });

  it('offer another try where only somebody else can mend it', () => {
    const restricted = { error: 'OAUTH_APP_BLOCKED', description: 'this app is blocked by admin' };
    expect(mendsOf(restricted, inARow)).toEqual(['app-install', 'retry']);
  });

  it('name the other login host where one is known, and none where it is not', () => {
    const inADialog = { onUseHost: nothing };
    expect(mendsOf(wrongPassword, inADialog, 'https://login.salesforce.com')).toContain(
      'https://test.salesforce.com',
    );
    expect(mendsOf(wrongPassword, inADialog, 'https://acme.my.salesforce.com')).toEqual([
      'security-token',
      'login-history',
    ]);
  });

  it('follow the remedy where the catalogue knows nothing', () => {
    const of = (remedy: AppError['remedy']) =>
      listMends({ code: 'INVALID_REQUEST', message: '', remedy }, null, inARow).map(({ kind }) => kind);
    expect(of('unlock')).toEqual(['unlock']);
    expect(of('retry')).toEqual(['retry']);
    expect(of('sign-in-again')).toEqual(['sign-in-again']);
    expect(of('none')).toEqual([]);
    expect(of('update-app')).toEqual([]);
  });
});
