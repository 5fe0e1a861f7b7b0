import type { PracticeRequest } from './http/practice-request.ts';
import type { Reply } from './http/reply.ts';

/** What goes wrong on the wire. */
export type FaultEffect =
  /** Answers after this many milliseconds of real time. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** Answers when the fault is released or removed: latency without a timer, for tests. */
  | { readonly kind: 'hold' }
  /** Drops the connection before anything is done. */
  | { readonly kind: 'reset' }
  /** Does the work, then drops the connection: the client cannot know that it was done. */
  | { readonly kind: 'reset-after-work' }
  /** Any answer instead of the right one, e.g. a proxy's HTML, 503, 429 with Retry-After, 302. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** Does the work, then changes fields of the JSON answer; null takes a field out. */
  | { readonly kind: 'edit-json'; readonly fields: Readonly<Record<string, string | null>> }
  /** 200 with this many bytes of JSON-like text. Default 50 MB. */
  | { readonly kind: 'huge'; readonly bytes?: number }
  /** 200 and bytes for as long as the client reads. */
  | { readonly kind: 'endless' }
  /** 200 and one byte every `ms` milliseconds (default 1000), never an end. */
  | { readonly kind: 'slow-loris'; readonly ms?: number }
  /** 200, gzip: some 50 kB on the wire, 50 MB unpacked. */
  | { readonly kind: 'gzip-bomb' };

/** Classes of paths (salesforce.md 7.1), and what tells that a path belongs to one. */
const AREAS = {
  authorize: /^\/(services\/oauth2\/authorize|setup\/)/,
  token: /^\/services\/oauth2\/token$/,
  revoke: /^\/services\/oauth2\/revoke$/,
  introspect: /^\/services\/oauth2\/introspect$/,
  identity: /^\/(services\/oauth2\/userinfo$|id\/)/,
  'single-access': /^\/services\/oauth2\/singleaccess$/,
  rest: /^\/services\/data(\/|$)/,
  soap: /^\/services\/Soap\//,
  pages: /^\/(?!services\/|id\/)/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type FaultArea = keyof typeof AREAS;

export const FAULT_AREAS: readonly FaultArea[] = Object.keys(AREAS).filter((name) => isFaultArea(name));

export function isFaultArea(name: string): name is FaultArea {
  return Object.hasOwn(AREAS, name);
}

/** Which requests it happens to; what is left out matches everything. */
export interface FaultMatch {
  /** Host id: `login`, `test`, or an organization's domain. */
  readonly host?: string;
  readonly path?: string;
  /** A whole class of paths instead of one. */
  readonly area?: FaultArea;
  readonly method?: string;
  readonly grantType?: string;
  /** How many requests; then the fault is over. Default: until removed. */
  readonly times?: number;
}

export interface Fault {
  readonly match: FaultMatch;
  readonly effect: FaultEffect;
  /** Resolves when a `hold` is let go. */
  readonly released: Promise<void>;
}

interface FaultHandle {
  /** How many requests it has hit. */
  readonly hits: () => number;
  /** Lets held requests go and ends the fault. */
  readonly remove: () => void;
}

/** A fault in force, for the control page. */
export interface ListedFault {
  readonly id: number;
  readonly match: FaultMatch;
  readonly effect: FaultEffect;
  readonly hits: number;
  readonly remove: () => void;
}

export interface Faults {
  add(match: FaultMatch, effect: FaultEffect): FaultHandle;
  /** The fault that this request meets, the newest first; counts the hit. */
  meet(request: PracticeRequest): Fault | null;
  /** Those that can still happen, the oldest first. */
  list(): readonly ListedFault[];
  clear(): void;
}

export function createFaults(): Faults {
  const active = new Set<{ id: number; fault: Fault; hits: number; remove: () => void }>();
  let added = 0;
  const matches = ({ match }: Fault, request: PracticeRequest): boolean =>
    (match.host === undefined || match.host === request.host.id) &&
    (match.path === undefined || match.path === request.path) &&
    (match.area === undefined || AREAS[match.area].test(request.path)) &&
    (match.method === undefined || match.method === request.method) &&
    (match.grantType === undefined || match.grantType === request.form.get('grant_type'));
  const isInForce = ({ fault, hits }: { fault: Fault; hits: number }): boolean =>
    hits < (fault.match.times ?? Infinity);
  return {
    add: (match, effect) => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      added += 1;
      const entry = {
        id: added,
        fault: { match, effect, released: promise },
        hits: 0,
        remove: () => {
          active.delete(entry);
          resolve(undefined);
        },
      };
      active.add(entry);
      return { hits: () => entry.hits, remove: entry.remove };
    },
    meet: (request) => {
      const entry = [...active].reverse().find((one) => matches(one.fault, request) && isInForce(one));
      if (entry === undefined) return null;
      entry.hits += 1;
      return entry.fault;
    },
    list: () =>
      [...active].filter(isInForce).map(({ id, fault: { match, effect }, hits, remove }) => ({
        id,
        match,
        effect,
        hits,
        remove,
      })),
    clear: () => {
      for (const entry of active) entry.remove();
    },
  };
}

/** Changes fields of a JSON answer, for hostile token responses. */
export function editJson(reply: Reply, fields: Readonly<Record<string, string | null>>): Reply {
  const parsed: unknown = JSON.parse(reply.body);
  const kept = Object.entries({ ...(parsed as object), ...fields }).filter(([, value]) => value !== null);
  return { ...reply, body: JSON.stringify(Object.fromEntries(kept)) };
}
