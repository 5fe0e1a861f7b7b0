import { useState } from 'react';
import { Button } from 'react-aria-components';
import { ClientAppEditor } from '../components/client-apps/client-app-editor.tsx';
import { ClientAppGuide } from '../components/client-apps/client-app-guide.tsx';
import { ClientAppList } from '../components/client-apps/client-app-list.tsx';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { Icon } from '../components/parts/icon.tsx';
import { CALLBACK_URLS } from '../state/callback-urls.ts';
import { type ClientAppDraft, newDraft } from '../state/client-app-draft.ts';
import { words } from '../text/en.ts';

export type ClientAppsView =
  | { readonly kind: 'list' }
  | { readonly kind: 'guide' }
  | { readonly kind: 'edit'; readonly title: string; readonly draft: ClientAppDraft };

interface Props {
  /** What is shown first; leaving that leaves the dialog. */
  readonly begin: ClientAppsView;
  /** The login host that is filled in for a check; null for none. */
  readonly host: string | null;
  readonly onClose: () => void;
}

/** The client apps: their list, one of them to edit, and the guide to creating one in an org. */
export function ClientAppsDialog({ begin, host, onClose }: Props) {
  const [view, setView] = useState(begin);
  const back = () => {
    if (view.kind === begin.kind) onClose();
    else setView(begin);
  };
  switch (view.kind) {
    case 'list':
      return (
        <DialogFrame title={words.clientApps.title} onEscape={onClose} size="wide">
          <div className="dialog-body">
            <p className="quiet">{words.clientApps.lead}</p>
            <ClientAppList host={host} onEdit={(title, draft) => setView({ kind: 'edit', title, draft })} />
          </div>
          <div className="dialog-footer">
            <Button className="button footer-start" onPress={() => setView({ kind: 'guide' })}>
              {words.guide.open}
            </Button>
            <Button className="button" autoFocus onPress={onClose}>
              {words.clientApps.close}
            </Button>
            <Button
              className="button button-primary"
              onPress={() =>
                setView({
                  kind: 'edit',
                  title: words.clientApps.editor.newTitle,
                  draft: newDraft(CALLBACK_URLS[0]),
                })
              }
            >
              <Icon name="plus" />
              {words.clientApps.add}
            </Button>
          </div>
        </DialogFrame>
      );
    case 'edit':
      return (
        <DialogFrame title={view.title} onEscape={back} size="large">
          <ClientAppEditor draft={view.draft} onDone={back} />
        </DialogFrame>
      );
    case 'guide':
      return (
        <DialogFrame title={words.guide.title} onEscape={back} size="large">
          <ClientAppGuide />
          <div className="dialog-footer">
            <Button className="button button-primary" autoFocus onPress={back}>
              {words.guide.done}
            </Button>
          </div>
        </DialogFrame>
      );
  }
}
