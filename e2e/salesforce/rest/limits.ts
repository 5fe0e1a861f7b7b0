import type { PracticeRequest } from '../http/practice-request.ts';
import { json, type Reply } from '../http/reply.ts';
import type { World } from '../world.ts';
import { restReply } from './rest-reply.ts';

/** GET `/services/data/vXX.0/limits` (salesforce.md 4.3). */
export function limits(request: PracticeRequest, world: World): Reply {
  return restReply(request, world, ({ account: { organization } }) => {
    const max = world.policies.organization(organization.id).dailyApiRequests;
    const used = world.apiCalls.get(organization.id) ?? 0;
    return json(200, {
      DailyApiRequests: { Max: max, Remaining: Math.max(0, max - used) },
      DailyBulkApiBatches: { Max: 15_000, Remaining: 15_000 },
      DataStorageMB: { Max: 10_240, Remaining: 9_871 },
      FileStorageMB: { Max: 10_240, Remaining: 10_102 },
    });
  });
}
