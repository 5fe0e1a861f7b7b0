import { useState } from 'react';
import { Button } from 'react-aria-components';
import { ClientAppEditor } from '../components/client-apps/client-app-editor.tsx';
import { ClientAppGuide } from '../components/client-apps/client-app-guide.tsx';
import { ClientAppList } from '../components/client-apps/client-app-list.tsx';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { Icon } from '../components/parts/icon.tsx';
import { CALLBACK_URLS } from '../state/callback-urls.ts';
import { type ClientAppDraft, newDraft } from '../state/client-app-draft.ts';
import { words } from '../text/words.ts';

export type ClientAppsView =
  | { readonly kind: 'list' }
  | { readonly kind: 'guide' }
  | { readonly kind: 'edit'; readonly title: string; readonly draft: ClientAppDraft };

type OverList = Exclude<ClientAppsView, { readonly kind: 'list' }>;

interface Props {
  /** What is shown first; leaving that leaves the dialog. */
  readonly begin: ClientAppsView;
  /** The login host that is filled in for a check; null for none. */
  readonly host: string | null;
  readonly onClose: () => void;
}

/**
 * The client apps: their list, one of them to edit, and the guide to creating one in an org. What is opened from the
 * list lies over it, so that leaving it gives the focus back to the button it was opened by.
 */
export function ClientAppsDialog({ begin, host, onClose }: Props) {
  const [over, setOver] = useState<OverList | null>(begin.kind === 'list' ? null : begin);
  const leave = () => (begin.kind === 'list' ? setOver(null) : onClose());
  return (
    <>
      {begin.kind === 'list' && <ListDialog host={host} onOpen={setOver} onClose={onClose} />}
      {over?.kind === 'edit' && (
        <DialogFrame title={over.title} onEscape={leave} size="large">
          <ClientAppEditor draft={over.draft} onDone={leave} />
        </DialogFrame>
      )}
      {over?.kind === 'guide' && (
        <DialogFrame title={words.guide.title} onEscape={leave} size="large">
          <ClientAppGuide />
          <div className="dialog-footer">
            <Button className="button button-primary" autoFocus onPress={leave}>
              {words.guide.done}
            </Button>
          </div>
        </DialogFrame>
      )}
    </>
  );
}

interface ListProps {
  readonly host: string | null;
  readonly onOpen: (view: OverList) => void;
  readonly onClose: () => void;
}

function ListDialog({ host, onOpen, onClose }: ListProps) {
  const addNew = () =>
    onOpen({
      kind: 'edit',
      title: words.clientApps.editor.newTitle,
      draft: newDraft(CALLBACK_URLS[0]),
    });
  return (
    <DialogFrame title={words.clientApps.title} onEscape={onClose} size="wide">
      <div className="dialog-body">
        <p className="quiet">{words.clientApps.lead}</p>
        <ClientAppList host={host} onEdit={(title, draft) => onOpen({ kind: 'edit', title, draft })} />
      </div>
      <div className="dialog-footer">
        <Button className="button footer-start" onPress={() => onOpen({ kind: 'guide' })}>
          {words.guide.open}
        </Button>
        <Button className="button" autoFocus onPress={onClose}>
          {words.clientApps.close}
        </Button>
        <Button className="button button-primary" onPress={addNew}>
          <Icon name="plus" />
          {words.clientApps.add}
        </Button>
      </div>
    </DialogFrame>
  );
}
