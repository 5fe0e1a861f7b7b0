import { Button } from 'react-aria-components';
import { useActions, useApp } from '../../state/app-context.ts';
import { secondsLeft } from '../../state/time-left.ts';
import { useNow } from '../../state/use-now.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { UndoStatus } from '../marks/undo-status.tsx';
import { OpenSeveralStatus } from '../open/open-several-status.tsx';
import { Icon } from './icon.tsx';

/** The foot of the window: what is on the clipboard, how many orgs, where secrets are, which version. */
export function StatusBar() {
  const actions = useActions();
  const count = useApp((state) => state.orgs.length);
  const status = useApp((state) => state.status);
  const open = status?.vault.kind === 'open' ? status.vault.keptBy : null;
  return (
    <footer className="status-bar">
      <ClipboardStatus />
      <UndoStatus />
      <OpenSeveralStatus />
      <span className="status-count">{words.list.count(count)}</span>
      {open === 'memory' && (
        <span className="status-vault">
          <Icon name="info" />
          {words.vault.memoryNote}
        </span>
      )}
      {open === 'passphrase' && (
        <span className="status-vault">
          <Icon name="lock" />
          {words.vault.passphraseNote}
        </span>
      )}
      <Button className="button button-quiet status-doctor" onPress={actions.showDoctor}>
        {words.doctor.open}
      </Button>
      <span className="status-version">
        {status !== null && `${words.appName} ${status.version} · ${status.runtime}`}
      </span>
    </footer>
  );
}

/** The live region holds a sentence that stands still; the seconds beside it are for the eye, not announced. */
function ClipboardStatus() {
  const clipboard = useApp((state) => state.clipboard);
  const alias = useApp(({ clipboard: copied, orgs }) =>
    // Asked with each letter that is typed, while there is hardly ever something on it.
    copied === null ? null : (orgs.find(({ key }) => key === copied.orgKey)?.alias ?? null),
  );
  return (
    <div role="status" className="status-clipboard">
      {clipboard !== null && alias !== null && (
        <>
          <Icon name="check" />
          <span>
            <bdi>{words.copyAs.copied[clipboard.format](visibleText(alias))}</bdi>
            <Remaining until={clipboard.clearsAt} />
          </span>
        </>
      )}
    </div>
  );
}

function Remaining({ until }: { readonly until: number }) {
  const now = useNow(1000);
  return (
    <span aria-hidden="true" className="seconds">
      {words.status.clearedIn(secondsLeft(until, now))}
    </span>
  );
}
