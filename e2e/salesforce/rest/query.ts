import type { PracticeRequest } from '../http/practice-request.ts';
import { json, restError, type Reply } from '../http/reply.ts';
import type { PracticeOrganization } from '../organizations.ts';
import type { World } from '../world.ts';
import type { PracticeRecord } from './practice-record.ts';
import { KNOWN_FIELDS, recordsOf } from './records.ts';
import { restReply } from './rest-reply.ts';
import { meets, parseSoql } from './soql.ts';

/** GET `/services/data/vXX.0/query?q=` and `/tooling/query?q=`. */
export function query(request: PracticeRequest, world: World): Reply {
  return restReply(request, world, ({ account }) =>
    runQuery(world, account.organization, request.query.get('q') ?? '', request.path),
  );
}

function runQuery(world: World, organization: PracticeOrganization, text: string, path: string): Reply {
  const soql = parseSoql(text);
  if (soql === null) return restError(400, 'MALFORMED_QUERY', 'unexpected token in query');
  const found = recordsOf(world, organization, soql.object, path.includes('/tooling/'));
  if (found === null) {
    return restError(400, 'INVALID_TYPE', `sObject type '${soql.object}' is not supported.`);
  }
  const sample = found.records[0];
  const known = sample === undefined ? (KNOWN_FIELDS[found.name] ?? []) : Object.keys(sample);
  const asked = [...soql.fields, ...soql.conditions.map(({ field }) => field)];
  const unknown = asked.find((field) => !known.some((name) => sameName(name, field)));
  if (unknown !== undefined) {
    const message = `No such column '${unknown}' on entity '${found.name}'.`;
    return restError(400, 'INVALID_FIELD', message);
  }
  const base = path.replace(/\/(tooling\/)?query\/?$/, '/$1sobjects').replace('//', '/');
  const records = found.records
    .filter((record) => soql.conditions.every((condition) => meets(record, condition)))
    .slice(0, soql.limit ?? 2000)
    .map((record) => ({
      attributes: { type: found.name, url: `${base}/${found.name}/${String(record['Id'])}` },
      ...selectFields(record, soql.fields),
    }));
  return json(200, { totalSize: records.length, done: true, records });
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function selectFields(record: PracticeRecord, fields: readonly string[]): PracticeRecord {
  return Object.fromEntries(
    Object.entries(record).filter(([name]) => fields.some((field) => sameName(field, name))),
  );
}
