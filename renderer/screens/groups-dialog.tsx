import { useState } from 'react';
import type { OrgSummary } from '../../shared/org.ts';
import { Field } from '../components/fields/field.tsx';
import { MarkChecklist, type MarkChanges, split } from '../components/marks/mark-checklist.tsx';
import { MarkDialogFrame } from '../components/marks/mark-dialog-frame.tsx';
import { whoOf } from '../components/marks/who-of.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { words } from '../text/words.ts';

const text = words.marks.groups;

/** Puts orgs in groups and takes them out. */
export function GroupsDialog({ orgs }: { readonly orgs: readonly OrgSummary[] }) {
  const actions = useActions();
  const groups = useApp((state) => state.groups).filter(({ filter }) => filter === undefined);
  const [changes, setChanges] = useState<MarkChanges>(new Map());
  const [name, setName] = useState('');
  const orgKeys = orgs.map(({ key }) => key);

  const save = async () => {
    const { on, off } = split(changes);
    if (on.length + off.length > 0) {
      const failed = await actions.groupOrgs({ orgKeys, into: on, outOf: off });
      if (failed !== null) return failed;
    }
    const trimmed = name.trim();
    return trimmed === ''
      ? null
      : actions.createGroup({ name: trimmed, colour: null, filter: null, orgKeys });
  };

  return (
    <MarkDialogFrame title={text.title(whoOf(orgs))} onSave={save}>
      {groups.length === 0 ? (
        <p className="quiet">{text.none}</p>
      ) : (
        <MarkChecklist
          label={text.list}
          choices={groups.map(({ id, name: shown, colour }) => ({
            id,
            name: shown,
            colour,
            count: orgs.filter(({ groupIds }) => groupIds.includes(id)).length,
          }))}
          of={orgs.length}
          changes={changes}
          onChange={setChanges}
        />
      )}
      <Field
        label={text.new}
        value={name}
        onChange={setName}
        hint={text.newHint}
        maxLength={60}
        autoFocus={groups.length === 0}
      />
    </MarkDialogFrame>
  );
}
