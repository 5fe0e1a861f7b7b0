import { createRelativeTime } from '../../state/relative-time.ts';
import { useNow } from '../../state/use-now.ts';
import { words } from '../../text/words.ts';

const exact = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeStyle: 'short' });

/** How long ago, in words; see relative-time.ts. */
export const relativeTime = createRelativeTime(words.language);

/** A point in time as words; `at` in ms since the epoch. */
export const timeText = (at: number): string => exact.format(at);

/** When something happened, exactly and as seen from now; or that it has not. */
export function TimeText({ at }: { readonly at: number | undefined }) {
  const now = useNow(60_000);
  if (at === undefined) return <span className="quiet">{words.details.never}</span>;
  return (
    <>
      {timeText(at)} <span className="quiet">({relativeTime(at, now)})</span>
    </>
  );
}
