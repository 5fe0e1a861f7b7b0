import type { OrgKey } from '../../shared/org.ts';
import { fail, type Result } from '../../shared/result.ts';
import { aboutOrg } from '../orgs/error-subject.ts';
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
      if (result.ok) return result;
      const { orgs, clientApps } = store.read();
      const org = orgs.find(({ key }) => key === request.orgKey);
      if (org === undefined) return result;
      return fail(
        aboutOrg(
          result.error,
          org,
          clientApps.find(({ id }) => id === org.clientAppId),
        ),
      );
    };
  return {
    ...handlers,
    signInAgain: ofOrg(handlers.signInAgain),
    openOrg: ofOrg(handlers.openOrg),
    copyToken: ofOrg(handlers.copyToken),
  };
}
