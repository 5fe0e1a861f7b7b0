import type { AppErrorCode } from '../../shared/app-error.ts';
import { fail, ok } from '../../shared/result.ts';
import type { OrgRecord, OrgStore, StoredState } from '../ports/org-store.ts';

/** A store in memory whose disk can be made to fail. */
export interface MemoryStore extends OrgStore {
  failWrites(code: AppErrorCode | undefined): void;
}

export function createMemoryStore(orgs: readonly OrgRecord[] = []): MemoryStore {
  let state: StoredState = {
    orgs,
    groups: [],
    clientApps: [
      {
        id: APP_ID,
        clientId: 'client-1',
        name: 'Latchkey',
        callbackUrls: ['http://localhost:8717/callback'],
        hasSecret: false,
        scopes: [],
        flows: ['web-server'],
        loginHost: null,
        practice: false,
      },
    ],
    pendingRevocations: [],
    settings: { clipboardSeconds: 60 },
  };
  let fault: AppErrorCode | undefined;
  return {
    readOnly: false,
    notices: () => [],
    read: () => state,
    failWrites: (code) => {
      fault = code;
    },
    update(change) {
      if (fault !== undefined) {
        return Promise.resolve(fail({ code: fault, message: 'made by a test', remedy: 'none' as const }));
      }
      state = change(state);
      return Promise.resolve(ok(state));
    },
  };
}

const APP_ID = '11111111-1111-4111-8111-111111111111';

/** An org as `createMemoryStore` wants it; give what the test is about. */
export function makeOrg(given: Partial<OrgRecord> = {}): OrgRecord {
  const organizationId = given.organizationId ?? '00D000000000001AAA';
  const userId = given.userId ?? '005000000000001AAA';
  return {
    key: `${organizationId}:${userId}`,
    alias: 'acme',
    organizationId,
    userId,
    organizationName: 'Acme Corp',
    username: 'ann@acme.example',
    kind: 'production',
    instanceUrl: 'https://acme.my.salesforce.com',
    loginHost: 'https://login.salesforce.com',
    method: 'browser',
    signInVia: 'embedded',
    clientAppId: APP_ID,
    scopes: ['api', 'web', 'refresh_token'],
    apiVersion: '68.0',
    partition: 'persist:org-1',
    practice: false,
    addedAt: 1,
    ...given,
  };
}
