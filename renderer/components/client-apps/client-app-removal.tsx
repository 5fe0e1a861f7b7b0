import { Button } from 'react-aria-components';
import type { ClientAppSummary } from '../../../shared/client-app.ts';
import { useActions } from '../../state/app-context.ts';
import { useTask } from '../../state/use-task.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { ErrorMessage } from '../errors/error-message.tsx';
import { Spinner } from '../parts/icon.tsx';

/** Aliases that are told before the rest is only counted. */
const TOLD = 8;

interface Props {
  readonly app: ClientAppSummary;
  readonly onCancel: () => void;
}

/** Asks before an app is removed; says by whom it is used while it cannot be. */
export function ClientAppRemoval({ app, onCancel }: Props) {
  const actions = useActions();
  const task = useTask();
  const name = visibleText(app.name);
  if (app.usedBy.length > 0) {
    return (
      <div className="app-panel">
        <p role="alert">{words.clientApps.removeRefused(name, usersOf(app))}</p>
        <div className="app-panel-actions">
          <Button className="button button-small" autoFocus onPress={onCancel}>
            {words.clientApps.close}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="app-panel">
      <p>
        <strong>
          <bdi>{words.clientApps.removeTitle(name)}</bdi>
        </strong>{' '}
        {words.clientApps.removeLead}
      </p>
      {task.error !== null && <ErrorMessage error={task.error} takesFocus />}
      <div className="app-panel-actions">
        <Button className="button button-small" autoFocus onPress={onCancel}>
          {words.clientApps.cancel}
        </Button>
        <Button
          className="button button-small button-danger"
          onPress={() => task.run(() => actions.removeClientApp(app.id))}
        >
          {task.isRunning && <Spinner />}
          {words.clientApps.remove}
        </Button>
      </div>
    </div>
  );
}

function usersOf({ usedBy }: ClientAppSummary): string {
  const told = usedBy.slice(0, TOLD).map(visibleText);
  const more = usedBy.length - told.length;
  return [...told, ...(more > 0 ? [words.clientApps.andMore(more)] : [])].join(', ');
}
