import type { PracticeRequest } from '../http/practice-request.ts';
import type { Reply } from '../http/reply.ts';
import type { Account } from '../organizations.ts';
import type { Session } from '../state/sessions.ts';
import type { World } from '../world.ts';
import { authenticateSession } from './authenticate-session.ts';

export interface RestCaller {
  readonly account: Account;
  readonly session: Session;
}

/** Lets a REST call in, counts it, and says in a header how many there were (salesforce.md 4.3). */
export function restReply(
  request: PracticeRequest,
  world: World,
  answer: (caller: RestCaller) => Reply,
): Reply {
  const caller = authenticateSession(request, world);
  if (!caller.ok) return caller.reply;
  const { id } = caller.account.organization;
  const used = (world.apiCalls.get(id) ?? 0) + 1;
  world.apiCalls.set(id, used);
  const reply = answer(caller);
  const usage = `api-usage=${used}/${world.policies.organization(id).dailyApiRequests}`;
  return { ...reply, headers: { ...reply.headers, 'sforce-limit-info': usage } };
}
