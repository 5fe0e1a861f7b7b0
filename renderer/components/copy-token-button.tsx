import { Button } from 'react-aria-components';
import type { OrgKey } from '../../shared/org.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { useNow } from '../state/use-now.ts';
import { words } from '../text/en.ts';
import { Icon, Spinner } from './icon.tsx';

/** Copies a fresh token; while it is on the clipboard the button counts down. Its name stays `Copy token`. */
export function CopyTokenButton({ orgKey }: { readonly orgKey: OrgKey }) {
  const actions = useActions();
  const isCopying = useApp((state) => state.busy.get(orgKey) === 'copy-token');
  const clearsAt = useApp((state) => (state.clipboard?.orgKey === orgKey ? state.clipboard.clearsAt : null));
  return (
    <Button
      className={clearsAt === null ? 'button row-button' : 'button row-button row-button-copied'}
      aria-label={words.list.copyToken}
      onPress={() => void actions.copyToken(orgKey)}
    >
      {isCopying ? <Spinner /> : <Icon name={clearsAt === null ? 'copy' : 'check'} />}
      <span className="row-button-text">
        {clearsAt === null || isCopying ? words.list.copyToken : <SecondsLeft until={clearsAt} />}
      </span>
    </Button>
  );
}

/** Drawn by CSS: the number is for the eye, the button's name does not change with it. */
function SecondsLeft({ until }: { readonly until: number }) {
  const now = useNow(1000);
  const seconds = Math.max(0, Math.round((until - now) / 1000));
  return <span className="seconds" data-seconds={words.list.secondsLeft(seconds)} />;
}
