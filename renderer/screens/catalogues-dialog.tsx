import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AppError } from '../../shared/app-error.ts';
import type { CatalogueReview } from '../../shared/team-catalogue.ts';
import { AddCatalogue } from '../components/catalogue/add-catalogue.tsx';
import { CatalogueRow } from '../components/catalogue/catalogue-row.tsx';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { errorOf } from '../state/moving-actions.ts';
import { useTask } from '../state/use-task.ts';
import { visibleText } from '../state/visible-text.ts';
import { words } from '../text/words.ts';
import { CatalogueReviewStep } from './catalogue-review.tsx';

const text = words.catalogues;

/** The team's catalogues: the list, a new one, and the review of what one would change. `look`: the one to look into at once. */
export function CataloguesDialog({ look }: { readonly look: string | null }) {
  const actions = useActions();
  const [review, setReview] = useState<CatalogueReview | null>(null);
  // Back from a review means the list, not the same review once more.
  const [wasShown, setShown] = useState(false);
  const show = useCallback((next: CatalogueReview) => {
    setReview(next);
    setShown(true);
  }, []);
  // What the main process holds of a review goes when the person leaves it.
  const leave = () => {
    if (review !== null) actions.forgetCatalogueReview(review.reviewId);
    setReview(null);
  };
  const close = () => {
    leave();
    actions.closeDialog();
  };
  return (
    <DialogFrame title={text.title} onEscape={close} size="large">
      {review === null ? (
        <CatalogueList look={wasShown ? null : look} onReview={show} />
      ) : (
        <CatalogueReviewStep
          key={review.reviewId}
          review={review}
          onBack={leave}
          onDone={actions.closeDialog}
        />
      )}
    </DialogFrame>
  );
}

interface ListProps {
  readonly look: string | null;
  readonly onReview: (review: CatalogueReview) => void;
}

function CatalogueList({ look: atOnce, onReview }: ListProps) {
  const actions = useActions();
  const catalogues = useApp((state) => state.catalogues);
  const [looked, setLooked] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<AppError | null>(null);
  const task = useTask();
  const look = (id: string, name: string) => {
    setLooked(id);
    setSaid('');
    setProblem(null);
    task.run(async () => {
      const result = await actions.lookIntoCatalogue(id);
      if (result.ok && result.value.kind === 'review') onReview(result.value.review);
      else if (result.ok) setSaid(text.same(visibleText(name)));
      return errorOf(result);
    });
  };
  const remove = (id: string, name: string) =>
    task.run(async () => {
      const result = await actions.removeCatalogue(id);
      if (result.ok) setSaid(text.removed(visibleText(name)));
      return errorOf(result);
    });
  useEffect(() => {
    if (atOnce === null) return undefined;
    let isCurrent = true;
    void actions.lookIntoCatalogue(atOnce).then((result) => {
      if (!isCurrent) return;
      if (!result.ok) setProblem(result.error);
      else if (result.value.kind === 'review') onReview(result.value.review);
      else setSaid(text.nothing);
    });
    return () => {
      isCurrent = false;
    };
  }, [actions, atOnce, onReview]);
  const failure = task.error ?? problem;
  const isAtOnce = atOnce !== null && said === '' && failure === null && !task.isRunning;
  return (
    <>
      <div className="dialog-body">
        <p>{text.lead}</p>
        {catalogues.length === 0 ? (
          <p className="quiet">{text.none}</p>
        ) : (
          <ul className="catalogues" aria-label={text.list}>
            {catalogues.map((catalogue) => (
              <CatalogueRow
                key={catalogue.id}
                catalogue={catalogue}
                isLooking={isAtOnce ? catalogue.id === atOnce : task.isRunning && looked === catalogue.id}
                onLook={() => look(catalogue.id, catalogue.name)}
                onRemove={() => remove(catalogue.id, catalogue.name)}
              />
            ))}
          </ul>
        )}
        <p role="status" className="moving-done">
          {said}
        </p>
        {failure !== null && <ErrorMessage error={failure} takesFocus />}
        <AddCatalogue onReview={onReview} />
      </div>
      <div className="dialog-footer">
        <Button className="button" autoFocus onPress={actions.closeDialog}>
          {text.close}
        </Button>
      </div>
    </>
  );
}
