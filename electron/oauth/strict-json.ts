import { fail, ok, type Result } from '../../shared/result.ts';

/** Why a JSON text is not taken. */
export type StrictJsonFault = 'not-json' | 'repeated-key' | 'forbidden-key';

/**
 * `JSON.parse` that refuses what parsers disagree on: a key given twice (RFC 8259 4: which one counts is open, so a
 * proxy and we could see two different `instance_url`s) and keys that reach into prototypes.
 */
export function parseStrictJson(text: string): Result<unknown, StrictJsonFault> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('not-json');
  }
  const fault = findKeyFault(text);
  return fault === null ? ok(value) : fail(fault);
}

/** Walks a text that is known to be valid JSON: only strings, brackets and colons matter. */
function findKeyFault(text: string): StrictJsonFault | null {
  /** One set of keys per open object; null stands for an open array. */
  const open: (Set<string> | null)[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs;
  for (const match of text.matchAll(tokens)) {
    const token = match[0];
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (match[1] !== undefined) {
      // Decoded before it is compared: "\u0061" is the key "a".
      const key = String(JSON.parse(token.slice(0, token.lastIndexOf('"') + 1)));
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') return 'forbidden-key';
      const keys = open.at(-1);
      if (keys?.has(key) === true) return 'repeated-key';
      keys?.add(key);
    }
  }
  return null;
}
