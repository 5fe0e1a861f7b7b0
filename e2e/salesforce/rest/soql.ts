/** The part of SOQL that clients use on the objects served here. */
export interface SoqlQuery {
  readonly fields: readonly string[];
  readonly object: string;
  readonly conditions: readonly SoqlCondition[];
  readonly limit: number | null;
}

export interface SoqlCondition {
  readonly field: string;
  readonly operator: string;
  /** String values without their quotes; anything else as written. */
  readonly values: readonly string[];
}

const QUERY =
  /^\s*SELECT\s+(?<fields>[\w\s,.()]+?)\s+FROM\s+(?<object>\w+)(?:\s+WHERE\s+(?<where>.+?))?(?:\s+ORDER\s+BY\s+[\w\s,.]+?)?(?:\s+LIMIT\s+(?<limit>\d+))?\s*$/is;
const CONDITION = /^\s*(?<field>\w+)\s*(?<operator>=|!=|<=|>=|<|>|\bIN\b|\bLIKE\b)\s*(?<value>.+?)\s*$/is;

/** @returns null for text that is not a query of this kind: `MALFORMED_QUERY` */
export function parseSoql(text: string): SoqlQuery | null {
  const groups = QUERY.exec(text)?.groups;
  const { fields, object, where, limit } = groups ?? {};
  if (fields === undefined || object === undefined) return null;
  const conditions = where === undefined ? [] : where.split(/\s+AND\s+/i).map(parseCondition);
  if (conditions.some((one) => one === null)) return null;
  return {
    fields: fields.split(',').map((field) => field.trim()),
    object,
    conditions: conditions.filter((one) => one !== null),
    limit: limit === undefined ? null : Number(limit),
  };
}

function parseCondition(text: string): SoqlCondition | null {
  const { field, operator, value } = CONDITION.exec(text)?.groups ?? {};
  if (field === undefined || operator === undefined || value === undefined) return null;
  const list = operator.toUpperCase() === 'IN' ? /^\((.*)\)$/s.exec(value)?.[1]?.split(',') : [value];
  if (list === undefined) return null;
  const values = list.map((one) =>
    one
      .trim()
      .replace(/^'(.*)'$/s, '$1')
      .replaceAll("\\'", "'"),
  );
  return { field, operator: operator.toUpperCase(), values };
}

/** Whether a record meets a condition; date literals such as `LAST_N_DAYS:1` let everything through. */
export function meets(
  record: Readonly<Record<string, string | number | boolean | null>>,
  condition: SoqlCondition,
): boolean {
  const entry = Object.entries(record).find(([name]) => name.toLowerCase() === condition.field.toLowerCase());
  const actual = entry === undefined || entry[1] === null ? 'null' : String(entry[1]);
  const equal = condition.values.some((wanted) => sameValue(actual, wanted));
  switch (condition.operator) {
    case '=':
    case 'IN':
      return equal || /^[A-Z_]+(:\d+)?$/.test(condition.values[0] ?? '');
    case '!=':
      return !equal;
    case 'LIKE':
      return condition.values.some((wanted) => likePattern(wanted).test(actual));
    default:
      return true;
  }
}

/** SOQL compares text without case, and ids in either of their lengths. */
function sameValue(actual: string, wanted: string): boolean {
  const isId = /^[A-Za-z0-9]{15}([A-Z0-5]{3})?$/;
  return isId.test(actual) && isId.test(wanted)
    ? actual.slice(0, 15) === wanted.slice(0, 15)
    : actual.toLowerCase() === wanted.toLowerCase();
}

function likePattern(wanted: string): RegExp {
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('%', '.*').replaceAll('_', '.')}$`, 'is');
}
