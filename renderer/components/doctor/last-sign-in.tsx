import type { SignInTrace } from '../../../shared/doctor-report.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';

/** The last sign-in, folded until it is wanted. */
export function LastSignIn({ trace }: { readonly trace: SignInTrace | null }) {
  if (trace === null) return <p className="quiet">{words.doctor.noSignIn}</p>;
  return (
    <details className="trace">
      <summary>
        {words.doctor.lastSignIn(trace.method)}:{' '}
        <bdi>{visibleText(trace.outcome ?? words.doctor.stillRunning)}</bdi>
      </summary>
      <ol>
        {trace.steps.map((step, index) => (
          // Steps only ever grow at the end.
          <li key={index}>
            <span className="trace-at">{words.doctor.milliseconds(step.at)}</span>
            <bdi>{visibleText(step.text)}</bdi>
          </li>
        ))}
      </ol>
    </details>
  );
}
