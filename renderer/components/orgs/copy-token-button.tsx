import type { OrgKey } from '../../../shared/org.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { secondsLeft } from '../../state/time-left.ts';
import { useNow } from '../../state/use-now.ts';
import { words } from '../../text/words.ts';
import { RowButton } from './row-button.tsx';

/** Copies a fresh token; while it is on the clipboard the button counts down. Its name stays `Copy token`. */
export function CopyTokenButton({ orgKey }: { readonly orgKey: OrgKey }) {
  const actions = useActions();
  const isCopying = useApp((state) => state.busy.get(orgKey) === 'copy-token');
  const clearsAt = useApp((state) =>
    state.clipboard?.orgKey === orgKey && state.clipboard.format === 'token'
      ? state.clipboard.clearsAt
      : null,
  );
  return (
    <RowButton
      label={words.list.copyToken}
      icon={clearsAt === null ? 'copy' : 'check'}
      isBusy={isCopying}
      className={clearsAt === null ? '' : 'row-button-copied'}
      onPress={() => void actions.copyToken(orgKey)}
    >
      {clearsAt === null || isCopying ? words.list.copyToken : <SecondsLeft until={clearsAt} />}
    </RowButton>
  );
}

/** Drawn by CSS: the number is for the eye, the button's name does not change with it. */
function SecondsLeft({ until }: { readonly until: number }) {
  const now = useNow(1000);
  return <span className="seconds" data-seconds={words.list.secondsLeft(secondsLeft(until, now))} />;
}
