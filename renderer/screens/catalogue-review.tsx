import { useState } from 'react';
import type { CatalogueOutcome, CatalogueReview } from '../../shared/team-catalogue.ts';
import { OlderNotice } from '../components/catalogue/older-notice.tsx';
import { CatalogueItems } from '../components/catalogue/catalogue-items.tsx';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { ReviewFooter } from '../components/moving/review-footer.tsx';
import { useActions } from '../state/app-context.ts';
import { errorOf } from '../state/moving-actions.ts';
import { useTask } from '../state/use-task.ts';
import { words } from '../text/words.ts';
import { UnreadableParts } from '../components/moving/unreadable-parts.tsx';
import { TakenOver } from '../components/moving/taken-over.tsx';

const text = words.catalogues;

interface Props {
  readonly review: CatalogueReview;
  readonly onBack: () => void;
  /** It was taken over, and is held no more. */
  readonly onDone: () => void;
}

/** What a catalogue would change, for the person to choose from; then what was done. */
export function CatalogueReviewStep({ review, onBack, onDone }: Props) {
  const actions = useActions();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => tickedAtFirst(review));
  const [outcome, setOutcome] = useState<CatalogueOutcome | null>(null);
  const [takesOlder, setTakesOlder] = useState(false);
  const task = useTask();
  const apply = () =>
    task.run(async () => {
      const result = await actions.applyCatalogue({
        reviewId: review.reviewId,
        itemIds: [...chosen],
        takesOlder,
      });
      if (result.ok) setOutcome(result.value);
      return errorOf(result);
    });

  if (outcome !== null) {
    const { added, changed, archived, forgotten } = outcome;
    const said = text.done(added, changed, archived, forgotten);
    return <TakenOver said={said} close={text.close} onClose={onDone} />;
  }
  const { items, newGroups, newClientApps, unreadable } = review;
  return (
    <>
      <div className="dialog-body import-review">
        <p>
          <ForeignText text={text.from(review.name, review.place)} />
          <span className="quiet"> · {review.isSigned ? text.signed : text.unsigned}</span>
        </p>
        {review.older !== null && (
          <OlderNotice older={review.older} isTaken={takesOlder} onTaken={setTakesOlder} />
        )}
        {items.every(({ verdict }) => verdict === 'left-out') && <p>{text.nothing}</p>}
        <CatalogueItems items={items} chosen={chosen} onChosen={setChosen} />
        {newGroups.length > 0 && (
          <ForeignText className="quiet" text={text.newGroups(newGroups.join(', '))} />
        )}
        {newClientApps.length > 0 && (
          <ForeignText className="quiet" text={text.newApps(newClientApps.join(', '))} />
        )}
        <UnreadableParts title={text.unreadable(unreadable.length)} parts={unreadable} />
        <p className="quiet">{text.remark}</p>
        {task.error !== null && <ErrorMessage error={task.error} takesFocus />}
      </div>
      <ReviewFooter
        back={text.back}
        onBack={onBack}
        take={text.take(review.isKnown, chosen.size)}
        taking={text.taking}
        isTaking={task.isRunning}
        isDisabled={review.older !== null && !takesOlder}
        onTake={apply}
      />
    </>
  );
}

/** What the team says is taken; what puts a row away, and what the person left out, is theirs to tick. */
const tickedAtFirst = ({ items }: CatalogueReview): ReadonlySet<string> =>
  new Set(items.filter(({ verdict }) => verdict !== 'gone' && verdict !== 'left-out').map(({ id }) => id));
