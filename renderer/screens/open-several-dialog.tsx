import { Button } from 'react-aria-components';
import type { OrgKey, OrgKind } from '../../shared/org.ts';
import { DialogFrame } from '../components/parts/dialog-frame.tsx';
import { ForeignText } from '../components/parts/foreign-text.tsx';
import { KindBadge } from '../components/orgs/kind-badge.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { words } from '../text/words.ts';

const text = words.openPages.several;
const KINDS: readonly OrgKind[] = ['production', 'unknown', 'sandbox', 'scratch', 'developer', 'trial'];

/** Asks before many windows open, or production among several. */
export function OpenSeveralDialog({ orgKeys }: { readonly orgKeys: readonly OrgKey[] }) {
  const actions = useActions();
  const all = useApp((state) => state.orgs);
  const orgs = all.filter(({ key }) => orgKeys.includes(key));
  return (
    <DialogFrame title={text.title(orgs.length)} onEscape={actions.closeDialog}>
      <div className="dialog-body">
        <ul className="several-kinds">
          {KINDS.map((kind) => ({ kind, ofKind: orgs.filter((org) => org.kind === kind) }))
            .filter(({ ofKind }) => ofKind.length > 0)
            .map(({ kind, ofKind }) => (
              <li key={kind}>
                <KindBadge kind={kind} />
                <span className="several-count">{ofKind.length}</span>
                <ForeignText className="several-names" text={ofKind.map(({ alias }) => alias).join(', ')} />
              </li>
            ))}
        </ul>
        <p className="quiet">{text.lead}</p>
      </div>
      <div className="dialog-footer">
        <Button className="button" autoFocus onPress={actions.closeDialog}>
          {text.cancel}
        </Button>
        <Button className="button button-primary" onPress={() => void actions.openSeveral(orgs)}>
          {text.open(orgs.length)}
        </Button>
      </div>
    </DialogFrame>
  );
}
