import { plainText } from '../../../shared/plain-text.ts';
import type { OrgKey } from '../../../shared/org.ts';
import { isGuardedKind } from '../../../shared/production-guard.ts';
import type { DeepLinkQuestions } from '../../ports/deep-link-questions.ts';
import type { Log } from '../../ports/log.ts';
import type { OrgRecord } from '../../ports/org-store.ts';
import type { Vault } from '../../ports/vault.ts';
import { passedBefore } from '../guard/production-guard.ts';
import { openOrgAsChosen, type OpenOrgInParts } from './open-org-in.ts';
import { openOrgAt } from './open-org.ts';
import { readDeepLink, type DeepLink } from './read-deep-link.ts';

export interface FollowDeepLinkParts extends OpenOrgInParts {
  readonly vault: Pick<Vault, 'state'>;
  readonly questions: DeepLinkQuestions;
  readonly log: Log;
  /** Whether one more link may be followed: a page can hand over links in a loop. */
  mayFollow(): boolean;
  /** Waits until the org's server is up, where that is ours to start. */
  prepare(orgKey: OrgKey): Promise<void>;
}

/**
 * Gives what follows a link from outside: opens the org it names, after a question where that is production. Any page
 * and any program can hand one over, so nothing is told back, one is followed at a time and those that come meanwhile are
 * dropped, and a locked vault follows none. A failure is said in the org's row, as it is after `Open`.
 */
export function createFollowDeepLink(parts: FollowDeepLinkParts): (text: string) => Promise<void> {
  let isFollowing = false;
  return async (text) => {
    const link = readDeepLink(text);
    const refusal = isFollowing ? 'another is being followed' : refusalOf(parts, link);
    if (link === null || refusal !== null) {
      parts.log.warn('link from outside dropped', refusal === null ? {} : { reason: refusal });
      return;
    }
    isFollowing = true;
    try {
      await followLink(parts, link);
    } finally {
      isFollowing = false;
    }
  };
}

function refusalOf(parts: FollowDeepLinkParts, link: DeepLink | null): string | null {
  if (link === null) return 'not a link that Latchkey knows';
  if (parts.vault.state().kind !== 'open') return 'the vault is locked';
  return parts.mayFollow() ? null : 'too many at once';
}

async function followLink(parts: FollowDeepLinkParts, { alias, path }: DeepLink): Promise<void> {
  const record = oneOfAlias(parts.store.read().orgs, alias);
  if (record === undefined) {
    await parts.questions.tellUnknown(plainText(alias, 60));
    return;
  }
  if (isGuardedKind(record.kind)) {
    const { organizationName, username } = record;
    const toPage = path === undefined ? {} : { path };
    const subject = { alias: record.alias, kind: record.kind, organizationName, username, ...toPage };
    if (!(await parts.questions.mayOpen(subject))) return;
    if (!(await parts.guard.pass('open', [record.key], true)).ok) return;
  }
  await parts.prepare(record.key);
  const passed = { ...parts, guard: passedBefore };
  if (path === undefined || path === '/') await openOrgAsChosen(passed, record.key);
  else await openOrgAt(passed, record.key, path);
}

/** The org that is meant; none when two have the alias: a link must not open another org than its writer meant. */
function oneOfAlias(orgs: readonly OrgRecord[], alias: string): OrgRecord | undefined {
  const exact = orgs.filter((org) => org.alias === alias);
  const found =
    exact.length > 0 ? exact : orgs.filter((org) => org.alias.toLowerCase() === alias.toLowerCase());
  return found.length === 1 ? found[0] : undefined;
}
