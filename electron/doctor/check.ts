import type { OrgSummary } from '../../shared/org.ts';
import type { DoctorLine, DoctorOutcome, DoctorSubject } from '../../shared/doctor-report.ts';
import type { SystemBrowser } from '../ports/browser.ts';
import type { CallbackListener } from '../ports/callback.ts';
import type { Clock } from '../ports/clock.ts';
import type { ExtraCa } from '../ports/extra-ca.ts';
import type { Http } from '../ports/http.ts';
import type { Keychain } from '../ports/keychain.ts';
import type { NameLookup } from '../ports/name-lookup.ts';
import type { OrgStore } from '../ports/org-store.ts';
import type { ProfileFolder } from '../ports/profile-folder.ts';
import type { ProxyLogins } from '../ports/proxy-logins.ts';
import type { ProxyRoutes } from '../ports/proxy-routes.ts';
import type { Vault } from '../ports/vault.ts';
import type { ServerReach } from './server-reach.ts';

/** What the checks look at. They look only: nothing is changed, and nobody is signed out. */
export interface DoctorParts {
  readonly keychain: Keychain;
  readonly vault: Vault;
  readonly store: OrgStore;
  readonly clock: Clock;
  readonly http: Http;
  readonly names: NameLookup;
  readonly listener: CallbackListener;
  readonly proxies: ProxyRoutes;
  readonly proxyLogins: ProxyLogins;
  readonly extraCa: ExtraCa;
  readonly profileFolder: ProfileFolder;
  readonly browser: SystemBrowser;
  readonly facts: ComputerFacts;
  readonly orgs: () => readonly OrgSummary[];
}

export interface ComputerFacts {
  readonly version: string;
  /** `Electron 45.4.1 (Chromium 150)` or the name of the development host. */
  readonly runtime: string;
  readonly node: string;
  readonly platform: NodeJS.Platform;
  /** Version of the format of orgs.json. */
  readonly storeFormat: number;
  /** Such as `Linux 6.1.0 x64`. */
  readonly system: string;
}

/** One check: a subject, and what is said of it. A check that finds several things says several lines. */
export interface DoctorCheck {
  readonly subject: DoctorSubject;
  run(parts: DoctorParts, reach: ServerReach): Promise<readonly Finding[]>;
}

export type Finding = Pick<DoctorLine, 'outcome' | 'found' | 'remedy'>;

export const finding = (outcome: DoctorOutcome, found: string, remedy: string | null = null): Finding => ({
  outcome,
  found,
  remedy,
});
