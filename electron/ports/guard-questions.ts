import type { GuardedAct, GuardLevel } from '../../shared/production-guard.ts';
import type { OrgKind } from '../../shared/org.ts';

/** An org as the person is to see it before something is done to it. */
export interface GuardedOrg {
  readonly alias: string;
  readonly kind: OrgKind;
  readonly organizationName: string;
  readonly username: string;
}

export type GuardQuestion =
  | { readonly what: 'do'; readonly act: GuardedAct; readonly orgs: readonly GuardedOrg[] }
  /** The guard itself is to stand less in the way. */
  | { readonly what: 'lower'; readonly act: GuardedAct; readonly to: GuardLevel };

/** Words with the person before something is done to production; asked by the main process, never by a page with orgs. */
export interface GuardQuestions {
  /** Whether it is to be done; no by default. */
  agrees(question: GuardQuestion): Promise<boolean>;
  /** What the person types where `expected` is wanted; null when they turn away. */
  typed(question: GuardQuestion, expected: string): Promise<string | null>;
}
