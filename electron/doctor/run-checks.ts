import type { DoctorLine } from '../../shared/doctor-report.ts';
import { checkBrowsers } from './check-browsers.ts';
import { checkCallbackPorts } from './check-callback-ports.ts';
import { checkCertificates } from './check-certificates.ts';
import { checkClock } from './check-clock.ts';
import { checkKeychain } from './check-keychain.ts';
import { checkNames } from './check-names.ts';
import { checkOrgs } from './check-orgs.ts';
import { checkProxy } from './check-proxy.ts';
import { checkRuntime } from './check-runtime.ts';
import { checkStore } from './check-store.ts';
import { checkVault } from './check-vault.ts';
import { finding, type DoctorCheck, type DoctorParts, type Finding } from './check.ts';
import type { CleanText } from './clean-text.ts';
import { reachServer, type ServerReach } from './server-reach.ts';
import { words } from '../text/words.ts';

/** In the order in which a helper wants to read them. */
const CHECKS: readonly DoctorCheck[] = [
  checkRuntime,
  checkKeychain,
  checkVault,
  checkStore,
  checkClock,
  checkNames,
  checkProxy,
  checkCertificates,
  checkCallbackPorts,
  checkBrowsers,
  checkOrgs,
];

/** No check may take longer; what is not known by then is said to be so. */
const PATIENCE_MS = 5000;

/** Runs all checks at the same time, each within five seconds. Every text is cleaned before it leaves this file. */
export async function runChecks(
  parts: DoctorParts,
  clean: CleanText,
  checks: readonly DoctorCheck[] = CHECKS,
): Promise<readonly DoctorLine[]> {
  const reach = reachServer(parts.http, parts.store, () => parts.clock.now());
  const lines = await Promise.all(
    checks.map(async (check) => {
      const findings = await bounded(check, parts, reach);
      return findings.map(({ outcome, found, remedy }): DoctorLine => {
        const { subject } = check;
        return {
          subject,
          title: words().doctor.titles[subject],
          outcome,
          found: clean(found),
          remedy: remedy === null ? null : clean(remedy),
        };
      });
    }),
  );
  return lines.flat();
}

function bounded(check: DoctorCheck, parts: DoctorParts, reach: ServerReach): Promise<readonly Finding[]> {
  return new Promise((resolve) => {
    const stop = parts.clock.after(PATIENCE_MS, () =>
      resolve([finding('warning', words().doctor.checkSilent, words().doctor.checkSilentRemedy)]),
    );
    const settle = (findings: readonly Finding[]) => {
      stop();
      resolve(findings);
    };
    check.run(parts, reach).then(settle, (error: unknown) => {
      // One check that breaks must not keep the others from being read.
      const why = error instanceof Error ? error.message : String(error);
      settle([finding('bad', words().doctor.checkBroke(why), words().doctor.checkBrokeRemedy)]);
    });
  });
}
