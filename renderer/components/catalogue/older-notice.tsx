import type { OlderCatalogue } from '../../../shared/team-catalogue.ts';
import { isWholeDay } from '../../../shared/whole-day.ts';
import { words } from '../../text/words.ts';
import { CheckField } from '../fields/check-field.tsx';
import { Icon } from '../parts/icon.tsx';

const text = words.catalogues.older;
/** The dates are the keeper's: the day is told as the file says it. */
const exact = new Intl.DateTimeFormat(words.language, {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});
const day = new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeZone: 'UTC' });

interface Props {
  readonly older: OlderCatalogue;
  readonly isTaken: boolean;
  readonly onTaken: (isTaken: boolean) => void;
}

/** The catalogue is older than what was taken over: it is taken only where the person says so. */
export function OlderNotice({ older: { issuedAt, takenAt }, isTaken, onTaken }: Props) {
  return (
    <div className="notice notice-warning" role="note" aria-label={text.label}>
      <Icon name="warning" />
      <div>
        <p>
          {issuedAt === null
            ? text.undated(dateText(takenAt))
            : text.lead(dateText(issuedAt), dateText(takenAt))}
        </p>
        <p>{text.why}</p>
        <CheckField label={text.take} isChecked={isTaken} onChange={onTaken} />
      </div>
    </div>
  );
}

const dateText = (at: number): string => (isWholeDay(at) ? day.format(at) : `${exact.format(at)} UTC`);
