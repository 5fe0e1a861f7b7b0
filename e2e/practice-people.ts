import type { Person } from './sign-in-page.ts';
import type { PracticeOrg, PracticeSalesforce } from './salesforce/start-practice-salesforce.ts';

/** Someone of a practice org, and that org. Ann is its first user, Ben its second where there is one. */
interface OrgWithPeople {
  readonly org: PracticeOrg;
  readonly ann: Person;
  readonly ben: Person;
}

/** The production organization, which has two users. */
export const productionOrg = (practice: PracticeSalesforce) => find(practice, 'production');
export const sandboxOrg = (practice: PracticeSalesforce) => find(practice, 'sandbox');

function find(practice: PracticeSalesforce, kind: PracticeOrg['kind']): OrgWithPeople {
  const org = practice.orgs.find((candidate) => candidate.kind === kind);
  const [ann, ben] = org?.users ?? [];
  if (org === undefined || ann === undefined) throw new Error(`The practice has no ${kind} org with a user`);
  return { org, ann, ben: ben ?? ann };
}
