import type { OrgKey } from '../../shared/org.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { aboutListedOrg } from '../orgs/records/error-subject.ts';
import type { OrgStore } from '../ports/org-store.ts';
import type { Handlers } from './register.ts';

/**
 * The one place where failures of an org in the list, on their way to the page, learn whom and what they are about.
 * Those of an org that is being added know it already: what was entered is the use-case's.
 */
export function nameSubjects(handlers: Handlers, store: OrgStore): Handlers {
  const ofOrg =
    <Request extends { readonly orgKey: OrgKey }, T>(
      handle: (request: Request) => Promise<Result<T>> | Result<T>,
    ) =>
    async (request: Request): Promise<Result<T>> => {
      const result = await handle(request);
      return result.ok ? result : fail(aboutListedOrg(store, result.error, request.orgKey));
    };
  return {
    ...handlers,
    signInAgain: ofOrg(handlers.signInAgain),
    openOrg: ofOrg(handlers.openOrg),
    openOrgAt: ofOrg(handlers.openOrgAt),
    openPrivately: ofOrg(handlers.openPrivately),
    openAnotherWindow: ofOrg(handlers.openAnotherWindow),
    openOrgIn: ofOrg(handlers.openOrgIn),
    copyLoginLink: ofOrg(handlers.copyLoginLink),
    copyToken: ofOrg(handlers.copyToken),
    copyAs: ofOrg(handlers.copyAs),
    checkOrg: ofOrg(handlers.checkOrg),
    getSessionEnd: ofOrg(handlers.getSessionEnd),
    revokeOrg: ofOrg(handlers.revokeOrg),
    getOrgDetails: async (request) => {
      const result = await handlers.getOrgDetails(request);
      if (!result.ok || result.value.lastProblem === undefined) return result;
      const { at, error } = result.value.lastProblem;
      return ok({
        ...result.value,
        lastProblem: { at, error: aboutListedOrg(store, error, request.orgKey) },
      });
    },
  };
}
