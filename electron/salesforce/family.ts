import { z } from 'zod';
import type { CopyProgress, KnownSandbox, KnownScratchOrg } from '../../shared/org-family.ts';
import { plainText } from '../../shared/plain-text.ts';
import { recordId18 } from '../../shared/record-id.ts';
import { ok, type Result } from '../../shared/result.ts';
import { trustedOrigin } from '../../shared/salesforce-host.ts';
import { readFromOrg, type OrgCallFailure, type OrgSession } from './org-call.ts';
import { timeOf } from './salesforce-time.ts';

/** More than the most sandboxes that any edition can have; a list cut off there is a list of enough. */
const MOST = 500;

const infos = z.object({ records: z.array(z.object({ SandboxName: z.string() })) });
const processes = z.object({
  records: z.array(
    z.object({
      SandboxName: z.string(),
      SandboxOrganization: z.string().nullish(),
      Status: z.string(),
      CopyProgress: z.number().nullish(),
      StartDate: z.string().nullish(),
      EndDate: z.string().nullish(),
    }),
  ),
});
const scratch = z.object({
  records: z.array(
    z.object({
      ScratchOrg: z.string().nullish(),
      SignupUsername: z.string().nullish(),
      OrgName: z.string().nullish(),
      LoginUrl: z.string().nullish(),
      ExpirationDate: z.string().nullish(),
    }),
  ),
});

type Process = z.output<typeof processes>['records'][number];

/** Ends of a copy that leave no sandbox behind, or none that changed. */
const OVER = new Set([
  'Completed',
  'Deleted',
  'Deleting',
  'Discarding',
  'Stopped',
  'Suspended',
  'Locked',
  'Locking',
]);

/** Production's own list of its sandboxes, from the Tooling API; each with its last copy. */
export async function readSandboxes(
  session: OrgSession,
  apiVersion: string,
): Promise<Result<readonly KnownSandbox[], OrgCallFailure>> {
  const root = `/services/data/v${apiVersion}/tooling/query` as const;
  const ask = (soql: string) => `${root}?${new URLSearchParams({ q: soql }).toString()}` as const;
  const listed = await readFromOrg(
    session,
    ask(`SELECT SandboxName FROM SandboxInfo ORDER BY SandboxName LIMIT ${MOST}`),
    infos,
  );
  if (!listed.ok) return listed;
  const copies = await readFromOrg(
    session,
    ask(
      `SELECT SandboxName, SandboxOrganization, Status, CopyProgress, StartDate, EndDate FROM SandboxProcess ORDER BY CreatedDate DESC LIMIT ${MOST}`,
    ),
    processes,
  );
  if (!copies.ok) return copies;
  return ok(
    listed.value.records.map(({ SandboxName: name }) =>
      sandboxOf(
        plainText(name, 40),
        copies.value.records.filter((one) => one.SandboxName === name),
      ),
    ),
  );
}

/** `copies`: the latest first. */
function sandboxOf(name: string, copies: readonly Process[]): KnownSandbox {
  const done = copies.find(({ Status }) => Status === 'Completed');
  const organizationId = recordId18(done?.SandboxOrganization ?? '');
  const copiedAt = timeOf(done?.EndDate ?? '');
  const [last] = copies;
  const copying = last === undefined || OVER.has(last.Status) ? null : last;
  return {
    name,
    ...(organizationId === null ? {} : { organizationId }),
    ...(copiedAt === null ? {} : { copiedAt }),
    ...(copying === null ? {} : { copying: progressOf(copying) }),
  };
}

function progressOf({ Status, CopyProgress: done, StartDate }: Process): CopyProgress {
  const startedAt = timeOf(StartDate ?? '');
  return {
    status: plainText(Status, 40),
    ...(typeof done === 'number' ? { percent: Math.round(done) } : {}),
    ...(startedAt === null ? {} : { startedAt }),
  };
}

/** The Dev Hub's own list of its living scratch orgs. */
export async function readScratchOrgs(
  session: OrgSession,
  apiVersion: string,
): Promise<Result<readonly KnownScratchOrg[], OrgCallFailure>> {
  const soql = `SELECT ScratchOrg, SignupUsername, OrgName, LoginUrl, ExpirationDate FROM ScratchOrgInfo WHERE Status = 'Active' LIMIT ${MOST}`;
  const path = `/services/data/v${apiVersion}/query?${new URLSearchParams({ q: soql }).toString()}` as const;
  const listed = await readFromOrg(session, path, scratch);
  if (!listed.ok) return listed;
  return ok(
    listed.value.records.flatMap((one) => {
      const organizationId = recordId18(one.ScratchOrg ?? '');
      if (organizationId === null) return [];
      const name = plainText(one.OrgName ?? '', 120);
      const loginHost = trustedOrigin(one.LoginUrl ?? '');
      const expiresAt = timeOf(one.ExpirationDate ?? '');
      return [
        {
          organizationId,
          username: plainText(one.SignupUsername ?? '', 120),
          ...(name === '' ? {} : { name }),
          ...(loginHost === null ? {} : { loginHost }),
          ...(expiresAt === null ? {} : { expiresAt }),
        },
      ];
    }),
  );
}
