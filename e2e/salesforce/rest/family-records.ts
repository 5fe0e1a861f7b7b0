import { createHash } from 'node:crypto';
import type { PracticeOrganization } from '../organizations.ts';
import { toLongId, toShortId } from '../salesforce-id.ts';
import { myDomainOf, type World } from '../world.ts';
import type { PracticeRecord } from './practice-record.ts';

const DAY = 86_400_000;

/** The sandboxes of a production org, by their My Domains. */
export function sandboxesOf(world: World, { domain }: PracticeOrganization): readonly PracticeOrganization[] {
  return world.directory.organizations.filter(
    (one) => one.kind === 'sandbox' && one.domain.startsWith(`${domain}--`),
  );
}

/** Every scratch org here is of the one Dev Hub. */
export function scratchOrgs(world: World): readonly PracticeOrganization[] {
  return world.directory.organizations.filter(
    (one) => one.kind === 'scratch' && world.policies.organization(one.id).state !== 'deleted',
  );
}

/** A record's id that stays the same: of the key prefix and whatever tells the record apart. */
const idOf = (prefix: string, what: string): string =>
  toLongId(
    prefix +
      createHash('sha256')
        .update(what)
        .digest('hex')
        .slice(0, 15 - prefix.length),
  );

const restTime = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

const sandboxName = ({ domain }: PracticeOrganization): string => domain.slice(domain.indexOf('--') + 2);

/** `SandboxInfo` of the Tooling API: what is to be copied. */
export function sandboxInfo(sandbox: PracticeOrganization): PracticeRecord {
  return {
    Id: idOf('0GQ', sandbox.domain),
    SandboxName: sandboxName(sandbox),
    LicenseType: 'DEVELOPER',
    Description: null,
    SourceId: null,
    HistoryDays: 0,
    CopyChatter: false,
    AutoActivate: true,
    CreatedDate: restTime(Date.UTC(2026, 0, 5)),
  };
}

/** `SandboxProcess` of the Tooling API: the copies made of it, and the one under way. */
export function processes(world: World, sandbox: PracticeOrganization): readonly PracticeRecord[] {
  const { copyProgress } = world.policies.organization(sandbox.id);
  const copiedAt = world.copiedAt.get(sandbox.domain) ?? Date.UTC(2026, 0, 5, 12);
  const now = world.clock.now();
  const of = (number: number, fields: PracticeRecord): PracticeRecord => ({
    Id: idOf('0GR', `${sandbox.domain} ${String(number)}`),
    SandboxInfoId: idOf('0GQ', sandbox.domain),
    SandboxName: sandboxName(sandbox),
    LicenseType: 'DEVELOPER',
    Description: null,
    SourceId: null,
    ...fields,
  });
  const done = of(copiedAt, {
    SandboxOrganization: toShortId(sandbox.id),
    Status: 'Completed',
    CopyProgress: 100,
    StartDate: restTime(copiedAt - DAY / 24),
    EndDate: restTime(copiedAt),
    CreatedDate: restTime(copiedAt - DAY / 24),
  });
  if (copyProgress === null) return [done];
  return [
    of(now, {
      SandboxOrganization: null,
      Status: 'Processing',
      CopyProgress: copyProgress,
      StartDate: restTime(now - DAY / 24),
      EndDate: null,
      CreatedDate: restTime(now - DAY / 24),
    }),
    done,
  ];
}

/** `ScratchOrgInfo`: what was asked of the Dev Hub, and what came of it. */
export function scratchOrgInfo(world: World, scratch: PracticeOrganization): PracticeRecord {
  return {
    ...ofScratchOrg(scratch),
    Id: idOf('2SR', scratch.domain),
    Name: '00000042',
    Status: 'Active',
    DurationDays: 30,
    LoginUrl: myDomainOf(world, scratch.id).origin,
  };
}

/** `ActiveScratchOrg`: one that lives. */
export function activeScratchOrg(scratch: PracticeOrganization): PracticeRecord {
  return {
    ...ofScratchOrg(scratch),
    Id: idOf('2AS', scratch.domain),
    ScratchOrgInfoId: idOf('2SR', scratch.domain),
  };
}

function ofScratchOrg(scratch: PracticeOrganization): PracticeRecord {
  return {
    ScratchOrg: toShortId(scratch.id),
    SignupUsername: scratch.users[0]?.username ?? null,
    SignupInstance: scratch.instanceName,
    OrgName: scratch.name,
    Edition: 'Developer',
    ExpirationDate: scratch.trialExpires,
    CreatedDate: restTime(Date.UTC(2026, 10, 1)),
  };
}
