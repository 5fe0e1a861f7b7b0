import type { OrgKind } from '../../shared/org.ts';
import { ORG_HOLD_WORDS } from '../../shared/text/org-hold-words.ts';
import { spokenLanguage } from '../text/spoken-language.ts';
import { words } from '../text/words.ts';

/** Whose session a window holds, and where. */
export type OrgHold =
  /** In the org's own partition, which outlives the window. */
  | { readonly kind: 'own' }
  | { readonly kind: 'private' }
  /** An admin who has logged in as that user; empty where nobody knows the name. */
  | { readonly kind: 'child'; readonly loggedInAs: string };

/** What the window and the task bar say: ours alone, the page cannot change it. */
export function orgWindowTitle(
  facts: {
    readonly alias: string;
    readonly kind: OrgKind;
    readonly username: string;
    readonly instanceUrl: string;
  },
  hold: OrgHold,
): string {
  const host = new URL(facts.instanceUrl).host;
  const parts = [facts.alias, words().kinds.inTitle[facts.kind], ...holdWords(hold), facts.username, host];
  return parts.join(' · ');
}

function holdWords(hold: OrgHold): readonly string[] {
  switch (hold.kind) {
    case 'own':
      return [];
    case 'private':
      return [ORG_HOLD_WORDS[spokenLanguage()].isPrivate];
    case 'child':
      return [ORG_HOLD_WORDS[spokenLanguage()].loggedInAs(hold.loggedInAs)];
  }
}
