import { count, finding, type DoctorCheck } from './check.ts';

/** More would hide the rest of the report. */
const MAX_SHOWN = 25;

/** The last error of each org that has one. */
export const checkOrgs: DoctorCheck = {
  subject: 'orgs',
  title: 'Orgs',
  run({ orgs }) {
    const all = orgs();
    const unwell = all.flatMap(({ alias, problem }) => (problem === undefined ? [] : [{ alias, problem }]));
    if (unwell.length === 0) {
      return Promise.resolve([
        finding(
          'good',
          all.length === 0 ? 'No orgs yet.' : `${count(all.length, 'org')}, none with an error.`,
        ),
      ]);
    }
    const shown = unwell.slice(0, MAX_SHOWN).map(({ alias, problem }) => {
      const { salesforce } = problem;
      const said =
        salesforce === undefined ? '' : ` Salesforce said: ${salesforce.error} (${salesforce.description}).`;
      return finding(
        'warning',
        `${alias}: ${problem.code}. ${problem.message}${said}`,
        REMEDIES[problem.remedy],
      );
    });
    const rest = unwell.length - shown.length;
    if (rest > 0) shown.push(finding('warning', `${count(rest, 'more org')} with an error.`, null));
    return Promise.resolve(shown);
  },
};

const REMEDIES = {
  'sign-in-again': 'Sign in to it again.',
  retry: 'Try again later.',
  'change-port': 'Free the port, or use another callback URL.',
  'change-login-host': 'Choose the right login host.',
  'change-instance-url': 'Give the right instance URL.',
  'check-host-name': 'Check the address: renamed, deleted, or known in the VPN only?',
  'check-network': 'Check the network.',
  'change-client-app': 'Choose or mend its client app.',
  'ask-admin': 'Ask the org’s admin.',
  unlock: 'Unlock the vault.',
  'free-disk': 'Free some disk space.',
  'update-app': 'Update Latchkey.',
  none: null,
} as const;
