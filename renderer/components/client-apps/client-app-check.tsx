import { type SubmitEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { AppError } from '../../../shared/app-error.ts';
import type { ClientAppCheck as Check, ClientAppSummary } from '../../../shared/client-app.ts';
import { useActions } from '../../state/app-context.ts';
import { COMMON_HOSTS } from '../../state/login-host-choice.ts';
import { useTask } from '../../state/use-task.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { ErrorMessage } from '../errors/error-message.tsx';
import { Field } from '../fields/field.tsx';
import { Icon, type IconName, Spinner } from '../parts/icon.tsx';

const ICONS: Readonly<Record<Check['lines'][number]['outcome'], IconName>> = {
  good: 'check',
  bad: 'warning',
  unknown: 'info',
};

interface Props {
  readonly app: ClientAppSummary;
  /** The login host to begin with where the app has none of its own. */
  readonly host: string | null;
}

/** Tries what can be tried without a person, and lists what that has shown. */
export function ClientAppCheck({ app, host }: Props) {
  const actions = useActions();
  const task = useTask();
  const [loginHost, setLoginHost] = useState(app.loginHost ?? host ?? COMMON_HOSTS.production);
  const [check, setCheck] = useState<Check | null>(null);

  const run = (event: SubmitEvent) => {
    event.preventDefault();
    if (loginHost.trim() === '') return;
    setCheck(null);
    task.run(async (): Promise<AppError | null> => {
      const found = await actions.findLoginHost(loginHost);
      if (!found.ok) return found.error;
      const result = await actions.checkClientApp(app.id, found.value.loginHost);
      if (result.ok) setCheck(result.value);
      return result.ok ? null : result.error;
    });
  };

  return (
    <form className="app-panel" onSubmit={run}>
      <Field
        label={words.clientApps.checkAt}
        value={loginHost}
        onChange={setLoginHost}
        isMonospace
        maxLength={4000}
        autoFocus
        hint={words.clientApps.checkHint}
      />
      <div className="app-panel-actions">
        <Button className="button button-small" type="submit">
          {task.isRunning && <Spinner />}
          {task.isRunning ? words.clientApps.checking : words.clientApps.runCheck}
        </Button>
      </div>
      {task.error !== null && <ErrorMessage error={task.error} takesFocus />}
      <div role="status">
        {check !== null && (
          <ul className="check-lines" aria-label={words.clientApps.checkLead(visibleText(app.name))}>
            {check.lines.map(({ outcome, message }) => (
              <li key={message} className={`check-line check-${outcome}`}>
                <Icon name={ICONS[outcome]} />
                <strong>{words.clientApps.outcomes[outcome]}</strong>
                <bdi>{visibleText(message)}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
    </form>
  );
}
