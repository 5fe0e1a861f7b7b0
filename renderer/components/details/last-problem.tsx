import type { OrgDetails } from '../../../shared/org-details.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { timeText } from '../parts/time-text.tsx';

/** The failure that was seen last, mended or not. */
export function LastProblem({ details }: { readonly details: OrgDetails }) {
  const { lastProblem } = details;
  return (
    <section className="details-group">
      <h3>{words.details.groups.problem}</h3>
      {lastProblem === undefined ? (
        <p className="quiet">{words.details.noProblem}</p>
      ) : (
        <p className="selectable">
          <span className="quiet">{words.details.problemSince(timeText(lastProblem.at))}:</span>{' '}
          <bdi>{visibleText(lastProblem.error.message)}</bdi>
        </p>
      )}
    </section>
  );
}
