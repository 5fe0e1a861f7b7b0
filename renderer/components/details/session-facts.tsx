import type { OrgDetails, SessionEnd } from '../../../shared/org-details.ts';
import type { Result } from '../../../shared/result.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Fact, Facts } from '../parts/facts.tsx';
import { timeText } from '../parts/time-text.tsx';

interface Props {
  /** True when only signing in again helps: then nothing renews the session. */
  readonly hasEnded: boolean;
  readonly details: OrgDetails;
  /** Null while Salesforce is asked. */
  readonly sessionEnd: Result<SessionEnd> | null;
}

/** When the session of the present token ends, as far as it can be known, and the rule by which it does. */
export function SessionFacts({ details, sessionEnd, hasEnded }: Props) {
  const text = words.details;
  if (details.token === null) return null;
  const timeoutMs =
    sessionEnd?.ok === true && sessionEnd.value.kind === 'ends' ? sessionEnd.value.timeoutMs : null;
  return (
    <section className="details-group">
      <h3>{text.groups.session}</h3>
      <Facts>
        <Fact name={text.facts.end}>{hasEnded ? text.session.endedForGood : endText(sessionEnd)}</Fact>
        <Fact name={text.facts.timeout}>
          {timeoutMs === null ? (
            <span className="quiet">{text.session.timeoutUnknown}</span>
          ) : (
            text.session.timeout(durationText(timeoutMs))
          )}
        </Fact>
      </Facts>
      <details className="guide">
        <summary>{text.session.ruleTitle}</summary>
        <p>{text.session.rule}</p>
      </details>
    </section>
  );
}

function endText(sessionEnd: Result<SessionEnd> | null): string {
  const text = words.details.session;
  if (sessionEnd === null) return text.asking;
  if (!sessionEnd.ok) return `${text.failed}: ${visibleText(sessionEnd.error.message)}`;
  const end = sessionEnd.value;
  switch (end.kind) {
    case 'ends':
      return end.source === 'token' ? text.endsFirmly(timeText(end.at)) : text.ends(timeText(end.at));
    case 'ended':
      return text.ended;
    case 'unknown':
      return text.unknown[end.why];
  }
}

function durationText(ms: number): string {
  const { hours, minutes } = words.details.session;
  const inMinutes = Math.round(ms / 60_000);
  return inMinutes % 60 === 0 ? hours(inMinutes / 60) : minutes(inMinutes);
}
