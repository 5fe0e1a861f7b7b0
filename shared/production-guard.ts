import type { OrgKind } from './org.ts';
import { assertNever } from './result.ts';

/** What may be asked about before it is done to production. */
export const GUARDED_ACTS = [
  /** Opening one org, anywhere. */
  'open',
  /** Opening several orgs at once, two or more of them production. */
  'open-several',
  /** Putting a token, in any form, or a link that logs in on the clipboard. */
  'copy',
  /** Salesforce's own _Log in as_. */
  'log-in-as',
] as const;
export type GuardedAct = (typeof GUARDED_ACTS)[number];

/** How much stands before an act, the least first. */
export const GUARD_LEVELS = [
  'off',
  /** A question of the system's own, answered with no unless the person says yes. */
  'ask',
  /** The org's alias has to be typed; for several orgs at once, the word for production. */
  'type-alias',
] as const;
export type GuardLevel = (typeof GUARD_LEVELS)[number];

export type GuardLevels = Readonly<Record<GuardedAct, GuardLevel>>;

/**
 * What is done fifty times a day stays one key, or the question would be answered without being read. Asked about is
 * what is rare and hard to take back: many windows of production at once, and acting there in another person's name.
 */
export const GUARD_UNLESS_CHOSEN: GuardLevels = {
  open: 'off',
  'open-several': 'ask',
  copy: 'off',
  'log-in-as': 'ask',
};

/** Whether an org of this kind is guarded: what may hold a customer's data, or would not say what it is. */
export function isGuardedKind(kind: OrgKind): boolean {
  switch (kind) {
    case 'production':
    case 'unknown':
      return true;
    case 'sandbox':
    case 'scratch':
    case 'developer':
    case 'trial':
      return false;
    default:
      return assertNever(kind);
  }
}

/** Whether `to` stands less in the way than `from`. */
export const isLowered = (from: GuardLevel, to: GuardLevel): boolean =>
  GUARD_LEVELS.indexOf(to) < GUARD_LEVELS.indexOf(from);
