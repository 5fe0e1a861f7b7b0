import type { AppError, ErrorSubject } from '../../../shared/app-error.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { ClientAppRecord, OrgRecord, OrgStore } from '../../ports/org-store.ts';

/**
 * A refusal of Salesforce together with the org it is about, so that the note to an admin can name it. Only what stands
 * in plain files or on the screen: never a secret.
 */
export function aboutOrg(error: AppError, org: OrgRecord, app: ClientAppRecord | undefined): AppError {
  const { loginHost, organizationName, username } = org;
  return about(error, { loginHost, organizationName, username, ...subjectOfApp(app) });
}

/** The same for an org of the list by its key; an org that has gone meanwhile is not named. */
export function aboutListedOrg(store: Pick<OrgStore, 'read'>, error: AppError, orgKey: OrgKey): AppError {
  const { orgs, clientApps } = store.read();
  const org = orgs.find(({ key }) => key === orgKey);
  if (org === undefined) return error;
  return aboutOrg(
    error,
    org,
    clientApps.find(({ id }) => id === org.clientAppId),
  );
}

/** What is no refusal of Salesforce needs no note; what names its subject already knows that part better. */
export const about = (error: AppError, subject: ErrorSubject): AppError =>
  error.salesforce === undefined ? error : { ...error, subject: { ...subject, ...error.subject } };

/** How a client app is named in it. */
export function subjectOfApp(app: ClientAppRecord | undefined): ErrorSubject {
  if (app === undefined) return {};
  const [callbackUrl] = app.callbackUrls;
  return {
    clientAppName: app.name,
    clientId: app.clientId,
    ...(callbackUrl === undefined ? {} : { callbackUrl }),
  };
}
