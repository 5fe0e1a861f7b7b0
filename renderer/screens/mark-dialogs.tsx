import { useMemo } from 'react';
import type { MarkDialogState } from '../state/app-state.ts';
import { useApp } from '../state/app-context.ts';
import { ColourDialog } from './colour-dialog.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { GroupPlacesDialog } from './group-places-dialog.tsx';
import { GroupsDialog } from './groups-dialog.tsx';
import { NotesDialog } from './notes-dialog.tsx';
import { RemoveSeveralDialog } from './remove-several-dialog.tsx';
import { TagsDialog } from './tags-dialog.tsx';

/** The dialogs about groups and marks. One whose orgs or group are gone meanwhile is not shown. */
export function MarkDialogs({ dialog }: { readonly dialog: MarkDialogState }) {
  const all = useApp((state) => state.orgs);
  const groups = useApp((state) => state.groups);
  const orgs = useMemo(() => {
    const wanted = new Set('orgKeys' in dialog ? dialog.orgKeys : []);
    return all.filter(({ key }) => wanted.has(key));
  }, [all, dialog]);
  if (dialog.kind === 'new-group') return <GroupDialog group={null} />;
  if (dialog.kind === 'edit-group' || dialog.kind === 'group-places') {
    const group = groups.find(({ id }) => id === dialog.groupId);
    if (group === undefined) return null;
    return dialog.kind === 'edit-group' ? <GroupDialog group={group} /> : <GroupPlacesDialog group={group} />;
  }
  if (orgs.length === 0) return null;
  switch (dialog.kind) {
    case 'groups':
      return <GroupsDialog orgs={orgs} />;
    case 'tags':
      return <TagsDialog orgs={orgs} />;
    case 'colour':
      return <ColourDialog orgs={orgs} />;
    case 'notes':
      return <NotesDialog orgs={orgs} />;
    case 'remove-several':
      return <RemoveSeveralDialog orgs={orgs} />;
  }
}
