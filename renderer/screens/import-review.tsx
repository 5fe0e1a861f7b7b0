import { useState } from 'react';
import type { ImportOutcome, ImportPreview } from '../../shared/moving.ts';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { ImportPreviewList } from '../components/moving/import-preview.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { ReviewFooter } from '../components/moving/review-footer.tsx';
import { useActions } from '../state/app-context.ts';
import { errorOf } from '../state/moving-actions.ts';
import { useTask } from '../state/use-task.ts';
import { words } from '../text/words.ts';
import { TakenOver } from '../components/moving/taken-over.tsx';

const text = words.moving.import;

interface Props {
  readonly preview: ImportPreview;
  /** Said below the list. */
  readonly remark: string;
  /** For the button: how many orgs are taken, and how many that were added later are put away. */
  readonly take: (count: Count) => string;
  readonly taking: string;
  readonly done: (outcome: ImportOutcome) => string;
  /** Told in the status bar, beside Undo. */
  readonly said: string;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** What was read, for the person to choose from; then what was done. */
export function ImportReview({ preview, remark, take, taking, done, said, onBack, onClose }: Props) {
  const actions = useActions();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => tickedAtFirst(preview));
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const task = useTask();

  const apply = () =>
    task.run(async () => {
      const result = await actions.applyImport(preview.importId, [...chosen], said);
      if (result.ok) setOutcome(result.value);
      return errorOf(result);
    });

  if (outcome !== null) {
    return <TakenOver said={done(outcome)} close={text.close} onClose={onClose} />;
  }
  return (
    <>
      <div className="dialog-body import-review">
        <p>
          <ForeignText text={text.from(text.sources[preview.source], preview.fileName)} />
        </p>
        <ImportPreviewList preview={preview} chosen={chosen} onChosen={setChosen} />
        <p className="quiet">{remark}</p>
        {task.error !== null && <ErrorMessage error={task.error} takesFocus />}
      </div>
      <ReviewFooter
        back={text.back}
        onBack={onBack}
        take={take(countOf(preview, chosen))}
        taking={taking}
        isTaking={task.isRunning}
        // A smart group comes without any org.
        isDisabled={chosen.size === 0 && preview.newSmartGroups.length === 0}
        onTake={apply}
      />
    </>
  );
}

/** What replaces a person's own words, and what puts a row away, is theirs to tick. */
const tickedAtFirst = ({ entries }: ImportPreview): ReadonlySet<string> =>
  new Set(entries.filter(({ verdict }) => verdict === 'new' || verdict === 'changed').map(({ id }) => id));

export interface Count {
  readonly taken: number;
  readonly putAway: number;
}

function countOf({ entries }: ImportPreview, chosen: ReadonlySet<string>): Count {
  const putAway = entries.filter(({ id, verdict }) => verdict === 'since' && chosen.has(id)).length;
  return { taken: chosen.size - putAway, putAway };
}
