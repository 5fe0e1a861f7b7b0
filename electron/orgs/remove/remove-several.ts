import type { AppError } from '../../../shared/app-error.ts';
import type { OrgKey } from '../../../shared/org.ts';
import type { RemovedSeveral } from '../../../shared/several.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import { forEachOrg } from '../several/for-each-org.ts';
import { removeOrg, type RemoveOrgParts } from './remove-org.ts';
import { words } from '../../text/words.ts';

/** How many grants are ended at once. */
const AT_ONCE = 4;
/** How long one removal may take before the next org has its turn, in ms; it goes on by itself. */
const LIMIT_MS = 30_000;

/** Removes orgs one after the other, each with its grant; what one of them fails by does not keep the others. */
export async function removeSeveral(
  parts: RemoveOrgParts & {
    readonly clock: Clock;
    readonly log: Log;
    /** Waits until the org's server is up, where that is ours to start. */
    prepare(orgKey: OrgKey): Promise<void>;
  },
  orgKeys: readonly OrgKey[],
): Promise<RemovedSeveral> {
  const notRevoked: OrgKey[] = [];
  const failures: { readonly orgKey: OrgKey; readonly error: AppError }[] = [];
  await forEachOrg([...new Set(orgKeys)], {
    clock: parts.clock,
    log: parts.log,
    atOnce: AT_ONCE,
    limitMs: LIMIT_MS,
    stop: new AbortController().signal,
    async act(orgKey) {
      await parts.prepare(orgKey);
      const removed = await removeOrg(parts, orgKey);
      if (removed.ok && !removed.value.revoked) notRevoked.push(orgKey);
      return removed;
    },
    tooLate: () => tooSlow(),
    bug: removalFailed(),
    ended(orgKey, answer) {
      if (!answer.ok) failures.push({ orgKey, error: answer.error });
    },
  });
  return { notRevoked, failures };
}

const tooSlow = (): AppError => ({
  code: 'NETWORK_UNAVAILABLE',
  message: words().orgs.removalTooSlow(LIMIT_MS / 1000),
  remedy: 'none',
});

const removalFailed = (): AppError => ({
  code: 'INVALID_REQUEST',
  message: words().orgs.removalFailed,
  remedy: 'none',
});
