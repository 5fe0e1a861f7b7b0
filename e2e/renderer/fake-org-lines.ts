import type { orgLines } from '../../shared/contract/org-lines.ts';
import type { PushEvents, RequestOf, ResponseOf } from '../../shared/ipc-contract.ts';
import type { OrgSummary } from '../../shared/org.ts';
import type { CheckAllProgress, OrgDetails } from '../../shared/org-details.ts';
import { ok, type Result } from '../../shared/result.ts';

type Answers = { readonly [C in keyof typeof orgLines]: (request: RequestOf<C>) => ResponseOf<C> };

/** How a healthy main process answers about one org's grant and session, and about all orgs at once. */
export function answerOrgLines(page: {
  readonly orgs: () => readonly OrgSummary[];
  readonly changeOrg: (key: string, part: Partial<OrgSummary>) => Result<OrgSummary>;
  readonly push: <E extends keyof PushEvents>(event: E, payload: PushEvents[E]) => void;
}): Answers {
  return {
    getOrgDetails: ({ orgKey }) => ok({ ...DETAILS, orgKey }),
    getSessionEnd: () => ok({ kind: 'unknown', why: 'no-secret' }),
    setKeepAlive: ({ orgKey }) => page.changeOrg(orgKey, {}),
    checkOrg: ({ orgKey }) => {
      const org = page.orgs().find(({ key }) => key === orgKey);
      return ok({
        username: org?.username ?? 'nobody',
        organizationName: org?.organizationName ?? 'nowhere',
        kind: org?.kind ?? 'unknown',
        apiVersion: '68.0',
        dailyApiRequests: { remaining: 99_980, max: 100_000 },
        roundTripMs: 84,
        checkedAt: Date.now(),
      });
    },
    checkAll: () => {
      const { length } = page.orgs();
      const finished: CheckAllProgress = { ...ALL_READY, total: length, ready: length };
      page.push('checkAllChanged', finished);
      return finished;
    },
    cancelCheckAll: () => ok(null),
    copyAs: ({ orgKey, format }) => {
      const countdown = { orgKey, clearsAt: Date.now() + 60_000, format };
      page.push('clipboardChanged', countdown);
      return ok(countdown);
    },
    revokeOrg: ({ orgKey }) => {
      page.changeOrg(orgKey, { state: 'needs-sign-in' });
      return ok({ revoked: true });
    },
  };
}

const ALL_READY: CheckAllProgress = {
  total: 0,
  ready: 0,
  needsSignIn: 0,
  unreachable: 0,
  blocked: 0,
  notChecked: 0,
  state: 'finished',
};

/** A grant in good order. */
const DETAILS: Omit<OrgDetails, 'orgKey'> = {
  clientApp: {
    id: '11111111-1111-4111-8111-111111111111',
    name: 'Latchkey',
    clientId: '3MVG9n_HvETGhr3Ai.example.client',
    hasSecret: false,
  },
  scopes: { granted: ['api', 'web', 'refresh_token'], wanted: ['api', 'web', 'refresh_token'] },
  gaps: [],
  token: { kind: 'opaque', length: 112, issuedAt: Date.UTC(2026, 10, 23, 9), renewedBy: 'refresh-token' },
  lastRefreshedAt: Date.UTC(2026, 10, 23, 9),
  rotates: true,
  idleLimitAt: Date.UTC(2026, 11, 23, 9),
  keepAlive: false,
};
