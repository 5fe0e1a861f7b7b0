import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ImportOutcome, ImportPreview } from '../../shared/moving.ts';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { ImportPreviewList } from '../components/moving/import-preview.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { Spinner } from '../components/parts/icon.tsx';
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
  readonly take: (count: number) => string;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** What was read, for the person to choose from; then what was done. */
export function ImportReview({ preview, remark, take, onBack, onClose }: Props) {
  const actions = useActions();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => tickedAtFirst(preview));
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const task = useTask();

  const apply = () =>
    task.run(async () => {
      const result = await actions.applyImport(preview.importId, [...chosen]);
      if (result.ok) setOutcome(result.value);
      return errorOf(result);
    });

  if (outcome !== null) {
    const { added, changed, waiting, signIns } = outcome;
    const said = text.done(added, changed, waiting, signIns);
    return <TakenOver said={said} close={text.close} onClose={onClose} />;
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
      <div className="dialog-footer">
        <Button className="button" autoFocus onPress={onBack}>
          {text.back}
        </Button>
        <Button className="button button-primary" isDisabled={chosen.size === 0} onPress={apply}>
          {task.isRunning && <Spinner />}
          {task.isRunning ? text.taking : take(chosen.size)}
        </Button>
      </div>
    </>
  );
}

/** What replaces a person's own words is theirs to tick; of a backup that is what they came for. */
const tickedAtFirst = ({ entries, source }: ImportPreview): ReadonlySet<string> =>
  new Set(
    entries
      .filter(
        ({ verdict }) =>
          verdict === 'new' || verdict === 'changed' || (verdict === 'conflict' && source === 'backup'),
      )
      .map(({ id }) => id),
  );
