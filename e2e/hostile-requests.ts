import { createHash } from 'node:crypto';

/** What a page could send in place of a request: values that a structured clone can carry. */
export const HOSTILE_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e308,
  '',
  'x',
  '\0',
  '../../../etc/passwd',
  'file:///etc/passwd',
  'x'.repeat(5000),
  '00D000000000000AAA',
  '00D000000000000AAA:005000000000000AAA:x',
  '__proto__',
  [],
  [[]],
  [null],
  {},
  JSON.parse('{"__proto__":{"polluted":true}}'),
  { constructor: { prototype: { polluted: true } } },
  { orgKey: '__proto__' },
  { orgKey: '../../../etc/passwd' },
  { orgKey: null },
  { toString: 'x', valueOf: 1 },
  new Date(0),
  /x/,
];

/**
 * Requests of chance, the same ones for the same seed: a value of the list, or the well-formed request with a field
 * replaced, missing or added, at any depth.
 */
export function fuzzRequests(wellFormed: unknown, seed: string, count: number): readonly unknown[] {
  const next = dice(seed);
  const any = () => HOSTILE_VALUES[next(HOSTILE_VALUES.length)];
  const spoil = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return any();
    const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
    const at = next(fields.length + 1);
    const [name, field] = fields[at] ?? [`extra ${next(10)}`, undefined];
    const rest = fields.filter(([other]) => other !== name);
    switch (next(4)) {
      case 0:
        return Object.fromEntries(rest);
      case 1:
        return Object.fromEntries([...fields, [`extra ${next(10)}`, any()]]);
      case 2:
        return Object.fromEntries([...rest, [name, any()]]);
      default:
        return Object.fromEntries([...rest, [name, spoil(field)]]);
    }
  };
  const requests = Array.from({ length: count }, () => (next(4) === 0 ? any() : spoil(wellFormed)));
  return [...HOSTILE_VALUES, ...requests];
}

/** Numbers below a limit, from the digests of a seed. */
function dice(seed: string): (below: number) => number {
  let round = 0;
  return (below) => {
    round += 1;
    return createHash('sha256').update(`${seed} ${round}`).digest().readUInt32BE(0) % below;
  };
}
