import type { openLines } from '../../shared/contract/open-lines.ts';
import type { PushEvents, RequestOf, ResponseOf } from '../../shared/ipc-contract.ts';
import { LANDING_PAGES } from '../../shared/landing-pages.ts';
import type { OpenSeveralProgress } from '../../shared/open-at.ts';
import type { OrgSummary } from '../../shared/org.ts';
import { ok } from '../../shared/result.ts';

type Answers = { readonly [C in keyof typeof openLines]: (request: RequestOf<C>) => ResponseOf<C> };

/** How a healthy main process answers about opening orgs at a page, and several at once. */
export function answerOpenLines(page: {
  readonly orgs: () => readonly OrgSummary[];
  readonly push: <E extends keyof PushEvents>(event: E, payload: PushEvents[E]) => void;
}): Answers {
  return {
    getOpenAt: () =>
      ok({
        pages: LANDING_PAGES,
        recentPaths: [],
        landingPage: null,
        ownFile: { shownPath: '~/.config/Latchkey/landing-pages.json', faults: [] },
      }),
    openOrgAt: () => ok(null),
    setLandingPage: () => ok(null),
    findPage: () =>
      ok({
        path: '/lightning/page/home',
        orgs: page.orgs().map(({ key }) => key),
        settled: page.orgs().length === 1,
        why: 'host',
        loginHost: 'https://acme.my.salesforce.com',
      }),
    openSeveral: ({ orgKeys }) => {
      const ended: OpenSeveralProgress = {
        total: orgKeys.length,
        opened: orgKeys.length,
        loading: [],
        failures: [],
        state: 'finished',
      };
      page.push('openSeveralChanged', ended);
      return ended;
    },
    cancelOpenSeveral: () => ok(null),
  };
}
