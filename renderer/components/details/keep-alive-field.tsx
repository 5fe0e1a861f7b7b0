import { useState } from 'react';
import type { OrgSummary } from '../../../shared/org.ts';
import type { OrgDetails } from '../../../shared/org-details.ts';
import { useActions } from '../../state/app-context.ts';
import { useTask } from '../../state/use-task.ts';
import { words } from '../../text/words.ts';
import { ErrorMessage } from '../errors/error-message.tsx';
import { Fact, Facts } from '../parts/facts.tsx';

const long = new Intl.DateTimeFormat(words.language, { dateStyle: 'long' });

interface Props {
  readonly org: OrgSummary;
  readonly details: OrgDetails;
}

/** Until when the sign-in lasts unless it is refreshed, and whether Latchkey sees to that. */
export function KeepAliveField({ org, details }: Props) {
  const actions = useActions();
  const task = useTask();
  const [isOn, setOn] = useState(details.keepAlive);
  const text = words.details.idle;

  const change = (on: boolean) => {
    setOn(on);
    task.run(async () => {
      const failed = await actions.setKeepAlive(org.key, on);
      if (failed !== null) setOn(!on);
      return failed;
    });
  };

  return (
    <section className="details-group">
      <h3>{words.details.groups.idle}</h3>
      <Facts>
        <Fact name={words.details.facts.limit}>
          {details.idleLimitAt !== undefined ? (
            text.limit(long.format(details.idleLimitAt))
          ) : (
            <span className="quiet">{org.state === 'needs-sign-in' ? text.ended : text.none}</span>
          )}
        </Fact>
      </Facts>
      {org.state !== 'needs-sign-in' && (details.idleLimitAt !== undefined || isOn) && (
        <label className="keep-alive">
          <input type="checkbox" checked={isOn} onChange={(event) => change(event.target.checked)} />
          <span>
            {text.keepAlive}
            <span className="field-hint keep-alive-hint">{text.keepAliveHint}</span>
          </span>
        </label>
      )}
      {task.error !== null && <ErrorMessage error={task.error} />}
    </section>
  );
}
