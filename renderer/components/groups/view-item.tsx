import { type ReactNode, useRef } from 'react';
import { mergeProps } from 'react-aria/mergeProps';
import { useButton } from 'react-aria/useButton';
import { useActions, useApp } from '../../state/app-context.ts';
import { type OrgView, viewKey } from '../../state/org-view.ts';
import { useGroupDrag } from '../../state/use-group-drag.ts';
import { useOrgDrop } from '../../state/use-org-drop.ts';
import { visibleText } from '../../state/visible-text.ts';
import { words } from '../../text/words.ts';
import { ForeignText } from '../parts/foreign-text.tsx';

interface Props {
  readonly view: OrgView;
  readonly name: string;
  readonly icon: ReactNode;
  readonly onChosen: () => void;
  /** Beside the entry. */
  readonly children?: ReactNode;
}

/** One view of the list: pressing it shows it, and orgs dropped on it are put in it. */
export function ViewItem({ view, name, icon, onChosen, children }: Props) {
  const actions = useActions();
  const ref = useRef<HTMLButtonElement>(null);
  const isCurrent = useApp((state) => viewKey(state.view) === viewKey(view));
  const count = useApp((state) => actions.views(state).counts.get(viewKey(view)) ?? 0);
  const { buttonProps } = useButton(
    {
      onPress: () => {
        actions.showView(view);
        onChosen();
      },
    },
    ref,
  );
  const { dragProps, takePlace } = useGroupDrag(view);
  const { dropProps, isDropTarget } = useOrgDrop(view, ref, takePlace);
  return (
    <div className="view-item" data-current={isCurrent} data-drop-target={isDropTarget}>
      <button
        {...mergeProps(buttonProps, dropProps, dragProps)}
        ref={ref}
        type="button"
        className="view-button"
        aria-label={visibleText(name)}
        aria-description={words.marks.views.count(count)}
        aria-current={isCurrent ? 'page' : undefined}
      >
        {icon}
        <ForeignText text={name} className="view-name" />
        {/* Drawn by CSS: the number is no part of the name; aria-description says it. */}
        <span className="view-count" data-count={count} aria-hidden="true" />
      </button>
      {children}
    </div>
  );
}
