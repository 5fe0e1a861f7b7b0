import type { OrgSummary } from '../../../shared/org.ts';
import type { IconName } from '../../components/parts/icon.tsx';
import type { Actions } from '../actions.ts';
import type { Shortcut } from './shortcut.ts';

/** Something that can be done with an org. */
export interface OrgCommand {
  readonly id: string;
  readonly name: string;
  /** Further words that people look for it by. */
  readonly words: readonly string[];
  readonly icon: IconName;
  /** Works in the org's row. */
  readonly shortcut?: Shortcut;
  /** Whether it asks more in a dialog of its own; else what comes of it is told in the row. */
  readonly asks: boolean;
  /** Left out: for every org. */
  readonly isOffered?: (org: OrgSummary) => boolean;
  readonly run: (actions: Actions, org: OrgSummary) => void;
}
