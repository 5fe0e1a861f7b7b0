import type { OrgSummary } from '../../../shared/org.ts';
import { words } from '../../text/words.ts';

/** What the grant of a row cannot do, in two words each; the sentence is in the tooltip and in the details. */
export function GapChips({ gaps, method }: Pick<OrgSummary, 'gaps' | 'method'>) {
  return gaps.map((gap) => (
    <span key={gap} className="row-chip row-chip-gap" title={words.details.gapText(gap, method)}>
      {words.details.gapChips[gap]}
    </span>
  ));
}
