import type { PracticeRequest } from '../http/practice-request.ts';
import { json, restError, type Reply } from '../http/reply.ts';
import type { World } from '../world.ts';
import { recordsOf } from './records.ts';
import { restReply } from './rest-reply.ts';

const NOT_FOUND = restError(404, 'NOT_FOUND', 'The requested resource does not exist');

/** GET `/services/data/vXX.0/sobjects/<object>/<id>`. */
export function sobjectRecord(request: PracticeRequest, world: World): Reply {
  return restReply(request, world, ({ account }) => {
    const [object = '', id = ''] = request.path.split('/').slice(5);
    const found = recordsOf(world, account.organization, object);
    if (found === null) return NOT_FOUND;
    const record = found.records.find((one) => String(one['Id']).slice(0, 15) === id.slice(0, 15));
    if (record === undefined) return NOT_FOUND;
    const attributes = { type: found.name, url: request.path };
    return json(200, { attributes, ...record });
  });
}

/** GET `/services/data/vXX.0/sobjects`: the objects there are. */
export function sobjectList(request: PracticeRequest, world: World): Reply {
  return restReply(request, world, ({ account: { organization } }) => {
    const names = [
      'Organization',
      'User',
      'LoginHistory',
      ...(organization.isDevHub ? ['ScratchOrgInfo', 'ActiveScratchOrg'] : []),
    ];
    const sobjects = names.map((name) => ({ name, label: name, queryable: true, custom: false }));
    return json(200, { encoding: 'UTF-8', maxBatchSize: 200, sobjects });
  });
}

/** Any other path below `/services/data`: known to nobody, but only a caller who is let in is told so. */
export function unknownResource(request: PracticeRequest, world: World): Reply {
  return restReply(request, world, () => NOT_FOUND);
}
