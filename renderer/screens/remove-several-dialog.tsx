import { Button } from 'react-aria-components';
import type { OrgSummary } from '../../shared/org.ts';
import { ErrorMessage } from '../components/errors/error-message.tsx';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { Icon, Spinner } from '../components/parts/icon.tsx';
import { useActions } from '../state/app-context.ts';
import { useTask } from '../state/use-task.ts';
import { words } from '../text/words.ts';

const text = words.marks.remove;
/** How many are named; of production every one is. */
const MOST = 5;

/** Asks once before several orgs are removed: how many, which of them are production, and that it cannot be undone. */
export function RemoveSeveralDialog({ orgs }: { readonly orgs: readonly OrgSummary[] }) {
  const actions = useActions();
  const task = useTask();
  // What would not tell its kind may well be production.
  const grave = orgs.filter(({ kind }) => kind === 'production' || kind === 'unknown');
  const others = orgs.filter((org) => !grave.includes(org));
  const named = [...grave, ...others.slice(0, Math.max(0, MOST - grave.length))];
  const remove = () =>
    task.run(async () => {
      const failed = await actions.removeSeveral(orgs);
      if (failed === null) actions.closeDialog();
      return failed;
    });
  return (
    <DialogFrame title={text.title(orgs.length)} onEscape={actions.closeDialog}>
      <div className="dialog-body">
        <ul className="remove-several">
          {named.map((org) => (
            <li key={org.key}>
              <KindBadge kind={org.kind} />
              <ForeignText text={org.alias} />
              <ForeignText text={org.username} className="quiet" />
            </li>
          ))}
          {named.length < orgs.length && <li className="quiet">{text.others(orgs.length - named.length)}</li>}
        </ul>
        <ul>
          {text.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p className="hint-bad">
          <Icon name="warning" />
          {text.noUndo}
        </p>
        {task.error !== null && <ErrorMessage error={task.error} takesFocus />}
      </div>
      <div className="dialog-footer">
        <Button className="button" autoFocus onPress={actions.closeDialog}>
          {words.marks.cancel}
        </Button>
        <Button className="button button-danger" onPress={remove}>
          {task.isRunning && <Spinner />}
          {task.isRunning ? text.removing : text.remove(orgs.length)}
        </Button>
      </div>
    </DialogFrame>
  );
}
