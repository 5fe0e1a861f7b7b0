import type { PracticeRecord } from './practice-record.ts';
import type { PracticeOrganization, PracticeUser } from '../organizations.ts';
import { myDomainOf, type World } from '../world.ts';
import {
  activeScratchOrg,
  processes,
  sandboxesOf,
  sandboxInfo,
  scratchOrgInfo,
  scratchOrgs,
} from './family-records.ts';

/** The Organization record: what tells the kinds of org apart (salesforce.md 4.2). */
function organizationRecord(world: World, organization: PracticeOrganization): PracticeRecord {
  return {
    Id: organization.id,
    Name: organization.name,
    InstanceName: organization.instanceName,
    IsSandbox: organization.kind === 'sandbox' || organization.kind === 'scratch',
    TrialExpirationDate:
      organization.trialExpires === null ? null : `${organization.trialExpires}T00:00:00.000+0000`,
    NamespacePrefix: null,
    OrganizationType: organization.edition,
    LanguageLocaleKey: 'en_US',
    DefaultLocaleSidKey: 'en_US',
    TimeZoneSidKey: 'America/Los_Angeles',
    PrimaryContact: organization.users[0]?.username ?? null,
    Url: myDomainOf(world, organization.id).origin,
  };
}

function userRecord(world: World, user: PracticeUser): PracticeRecord {
  const { state } = world.policies.user(user.username);
  return {
    Id: user.id,
    Username: user.username,
    Name: `${user.firstName} ${user.lastName}`,
    FirstName: user.firstName,
    LastName: user.lastName,
    Alias: user.firstName.toLowerCase().slice(0, 8),
    Email: user.email,
    IsActive: state !== 'inactive',
    UserType: 'Standard',
    ProfileId: '00e5g000001AbCdAAK',
    LanguageLocaleKey: 'en_US',
    LocaleSidKey: 'en_US',
    TimeZoneSidKey: 'America/Los_Angeles',
    FederationIdentifier: null,
  };
}

function loginRecords(world: World, organizationId: string): readonly PracticeRecord[] {
  return world.logins.of(organizationId).map((login) => ({
    Id: null,
    UserId: login.userId,
    LoginTime: new Date(login.at).toISOString().replace('Z', '+0000'),
    Status: login.status,
    LoginType: login.type,
    LoginSubType: login.subType === '' ? null : login.subType,
    Application: login.application,
    SourceIp: '127.0.0.1',
    LoginUrl: null,
  }));
}

/**
 * The records of an object, or null when the organization has no such object: `INVALID_TYPE`.
 *
 * ScratchOrgInfo exists only in a Dev Hub; the CLI asks for it to find out (salesforce.md 4.2).
 */
export function recordsOf(
  world: World,
  organization: PracticeOrganization,
  object: string,
  isTooling = false,
): { readonly name: string; readonly records: readonly PracticeRecord[] } | null {
  switch (object.toLowerCase()) {
    case 'organization':
      return { name: 'Organization', records: [organizationRecord(world, organization)] };
    case 'user':
      return { name: 'User', records: organization.users.map((user) => userRecord(world, user)) };
    case 'loginhistory':
      return { name: 'LoginHistory', records: loginRecords(world, organization.id) };
    case 'scratchorginfo':
      return organization.isDevHub
        ? { name: 'ScratchOrgInfo', records: scratchOrgs(world).map((one) => scratchOrgInfo(world, one)) }
        : null;
    case 'activescratchorg':
      return organization.isDevHub
        ? { name: 'ActiveScratchOrg', records: scratchOrgs(world).map(activeScratchOrg) }
        : null;
    // Of the Tooling API alone, and of organizations that can have sandboxes.
    case 'sandboxinfo':
      return isTooling && organization.kind === 'production'
        ? { name: 'SandboxInfo', records: sandboxesOf(world, organization).map(sandboxInfo) }
        : null;
    case 'sandboxprocess':
      return isTooling && organization.kind === 'production'
        ? {
            name: 'SandboxProcess',
            records: sandboxesOf(world, organization).flatMap((one) => processes(world, one)),
          }
        : null;
    default:
      return null;
  }
}

/** Field names of objects that may have no records, so that a query for them can still be checked. */
export const KNOWN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  ScratchOrgInfo: [
    'Id',
    'Name',
    'ScratchOrg',
    'SignupUsername',
    'SignupInstance',
    'OrgName',
    'Edition',
    'Status',
    'ExpirationDate',
    'DurationDays',
    'LoginUrl',
    'CreatedDate',
  ],
  ActiveScratchOrg: [
    'Id',
    'ScratchOrg',
    'ScratchOrgInfoId',
    'SignupUsername',
    'SignupInstance',
    'OrgName',
    'Edition',
    'ExpirationDate',
    'CreatedDate',
  ],
  SandboxInfo: [
    'Id',
    'SandboxName',
    'LicenseType',
    'Description',
    'SourceId',
    'HistoryDays',
    'CopyChatter',
    'AutoActivate',
    'CreatedDate',
  ],
  SandboxProcess: [
    'Id',
    'SandboxInfoId',
    'SandboxName',
    'SandboxOrganization',
    'LicenseType',
    'Status',
    'CopyProgress',
    'Description',
    'SourceId',
    'StartDate',
    'EndDate',
    'CreatedDate',
  ],
  LoginHistory: [
    'Id',
    'UserId',
    'LoginTime',
    'Status',
    'LoginType',
    'LoginSubType',
    'Application',
    'SourceIp',
    'LoginUrl',
  ],
};
