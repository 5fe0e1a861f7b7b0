import type { DoctorLine, DoctorOutcome } from '../../../shared/doctor-report.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { Icon, type IconName } from '../parts/icon.tsx';

const ICONS: Readonly<Record<DoctorOutcome, IconName>> = { good: 'check', warning: 'warning', bad: 'ban' };

/** One finding: its outcome as a word and a sign, what was found, and what mends it. */
export function DoctorFinding({ line }: { readonly line: DoctorLine }) {
  return (
    <li className={`finding finding-${line.outcome}`}>
      <span className="finding-outcome">
        <Icon name={ICONS[line.outcome]} />
        {words.doctor.outcomes[line.outcome]}
      </span>
      <span className="finding-title">{line.title}</span>
      <div className="finding-text">
        <p>
          <bdi>{visibleText(line.found)}</bdi>
        </p>
        {line.remedy !== null && (
          <p className="finding-remedy">
            <bdi>{visibleText(line.remedy)}</bdi>
          </p>
        )}
      </div>
    </li>
  );
}
