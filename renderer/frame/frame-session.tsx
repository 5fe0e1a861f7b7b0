import type { FrameSession } from '../../shared/frame-state.ts';
import { Icon } from '../components/parts/icon.tsx';
import { useNow } from '../state/use-now.ts';
import { words } from '../text/words.ts';

/** Within this time of its end (ms) the session is shown as a thing to look at. */
const SOON = 10 * 60_000;

/** How the org's sign-in is, and how long its session still lasts where that is known. */
export function FrameSessionState({ session: { state, endsAt } }: { readonly session: FrameSession }) {
  const text = words.frame.session;
  const now = useNow(endsAt === undefined ? null : 15_000);
  if (state !== 'ready' || endsAt === undefined) {
    return (
      <span className="frame-session" data-state={state}>
        {text.states[state]}
      </span>
    );
  }
  const left = endsAt - now;
  return (
    <span
      className="frame-session"
      data-state={left <= SOON ? 'soon' : 'ready'}
      title={left > 0 ? text.endsHint : undefined}
    >
      <Icon name="clock" />
      {left > 0 ? text.left(durationText(left)) : text.ended}
    </span>
  );
}

function durationText(ms: number): string {
  const { hours, minutes } = words.frame.session;
  const inMinutes = Math.floor(ms / 60_000);
  return inMinutes < 60 ? minutes(inMinutes) : hours(Math.floor(inMinutes / 60), inMinutes % 60);
}
