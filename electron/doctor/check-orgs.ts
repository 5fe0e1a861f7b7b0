import { finding, type DoctorCheck } from './check.ts';
import { words } from '../text/words.ts';

/** More would hide the rest of the report. */
const MAX_SHOWN = 25;

/** The last error of each org that has one. */
export const checkOrgs: DoctorCheck = {
  subject: 'orgs',
  run({ orgs }) {
    const all = orgs();
    const unwell = all.flatMap(({ alias, problem }) => (problem === undefined ? [] : [{ alias, problem }]));
    if (unwell.length === 0) {
      return Promise.resolve([
        finding('good', all.length === 0 ? words().doctor.noOrgs : words().doctor.orgsWell(all.length)),
      ]);
    }
    const shown = unwell.slice(0, MAX_SHOWN).map(({ alias, problem }) => {
      const { salesforce } = problem;
      const said =
        salesforce === undefined
          ? ''
          : words().doctor.salesforceSaid(salesforce.error, salesforce.description);
      return finding(
        'warning',
        `${alias}: ${problem.code}. ${problem.message}${said}`,
        remedies()[problem.remedy],
      );
    });
    const rest = unwell.length - shown.length;
    if (rest > 0) shown.push(finding('warning', words().doctor.moreOrgs(rest), null));
    return Promise.resolve(shown);
  },
};

const remedies = () =>
  ({
    'sign-in-again': words().doctor.signInAgain,
    retry: words().doctor.retry,
    'change-port': words().doctor.changePort,
    'change-login-host': words().doctor.changeLoginHost,
    'change-instance-url': words().doctor.changeInstanceUrl,
    'check-host-name': words().doctor.checkHostName,
    'check-network': words().doctor.checkNetwork,
    'check-certificate': words().doctor.checkCertificate,
    'check-proxy': words().doctor.checkProxy,
    'change-client-app': words().doctor.changeClientApp,
    'ask-admin': words().doctor.askAdmin,
    unlock: words().doctor.unlock,
    'free-disk': words().doctor.freeDisk,
    'update-app': words().doctor.updateApp,
    none: null,
  }) as const;
