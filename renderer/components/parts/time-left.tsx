import { timeLeft } from '../../state/time-left.ts';
import { useNow } from '../../state/use-now.ts';
import { words } from '../../text/words.ts';

interface Props {
  /** Ms since the epoch. */
  readonly until: number;
  readonly say: (left: string) => string;
}

/** Counts down. A timer is not announced each second by its role. */
export function TimeLeft({ until, say }: Props) {
  const left = timeLeft(until, useNow(1000));
  return (
    <p role="timer" className="quiet seconds">
      {left === null ? words.waiting.timeOver : say(left)}
    </p>
  );
}
